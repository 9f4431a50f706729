"""Drops before it pools."""

# check: visible/test_drops_out_in_training
# misconception: block-misplaced-dropout

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.MaxPool2D((2, 2))(net)
