"""Drops half."""

# check: visible/test_drops_out_in_training
# misconception: head-other-dropout
# breaks: dropout with rate 0.25

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.5)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
