"""The pooling first, which is the same."""

from tensorflow.keras import layers


def pool_in_model(inputs):
    net = layers.MaxPool2D(2, 2, "same")(inputs)
    return layers.ReLU()(net)
