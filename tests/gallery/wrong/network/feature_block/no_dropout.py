"""Forgets the dropout."""

# check: visible/test_drops_out_in_training
# misconception: block-without-dropout
# breaks: dropout with rate 0.25

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    return layers.MaxPool2D((2, 2))(net)
