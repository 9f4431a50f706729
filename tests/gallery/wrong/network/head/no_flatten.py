"""Forgets to flatten."""

# check: visible/test_rows_of_probabilities
# says: The shape is

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
