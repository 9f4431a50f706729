"""A regularizer on what comes out."""

# check: visible/test_adds_nothing_else
# says: A penalty is added

from tensorflow.keras import layers


def pool_in_model(inputs):
    net = layers.Activation("relu", activity_regularizer="l1")(inputs)
    return layers.MaxPool2D(2, padding="same")(net)
