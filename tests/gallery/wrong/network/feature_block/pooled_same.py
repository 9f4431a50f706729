"""Keeps the row that is left over."""

# check: hidden/test_computes_the_block[False]
# misconception: pooled-with-rest
# breaks: height // 2, width // 2

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.MaxPool2D((2, 2), padding="same")(net)
    return layers.Dropout(0.25)(net)
