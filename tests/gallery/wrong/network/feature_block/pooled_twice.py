"""Pools after both convolutions."""

# check: visible/test_shape
# misconception: pooled-twice

from tensorflow.keras import layers


def feature_block(net, filters):
    for _ in range(2):
        net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
        net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
