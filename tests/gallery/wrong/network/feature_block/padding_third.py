"""Gives the padding without its name."""

# check: visible/test_shape
# misconception: padding-in-third-place

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, "same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, "same", activation="relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
