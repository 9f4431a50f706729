"""Forgets the dropout."""

# check: visible/test_drops_out_in_training
# misconception: head-without-dropout

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    return layers.Dense(num_classes, activation="softmax")(net)
