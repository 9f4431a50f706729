"""The short forms."""

from tensorflow.keras import layers


def pool_in_model(inputs):
    net = layers.Activation("relu")(inputs)
    return layers.MaxPooling2D(padding="same")(net)
