"""Keeps the 512."""

# check: visible/test_parameters
# misconception: units-always-512
# breaks: a dense layer with units

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(512, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
