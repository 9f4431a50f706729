"""Keeps the 32 of the first block."""

# check: visible/test_shape
# misconception: filters-always-32
# breaks: (None, height // 2, width // 2, filters)

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(32, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(32, 3, padding="same", activation="relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
