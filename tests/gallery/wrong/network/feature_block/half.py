"""Drops half."""

# check: visible/test_drops_out_in_training
# misconception: block-other-dropout
# breaks: dropout with rate 0.25

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.5)(net)
