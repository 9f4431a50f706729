"""Leaves the padding out."""

# check: visible/test_shape
# misconception: not-padded
# breaks: padding 'same'

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, activation="relu")(net)
    net = layers.Conv2D(filters, 3, activation="relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
