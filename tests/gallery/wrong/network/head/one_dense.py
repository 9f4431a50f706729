"""Leaves the first dense layer out."""

# check: visible/test_parameters
# misconception: one-dense
# breaks: Add the part that decides to net

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
