"""Leaves the pooling out."""

# check: visible/test_shape
# misconception: not-pooled

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    return layers.Dropout(0.25)(net)
