"""Averages instead of flattening."""

# check: visible/test_parameters
# says: parameters
# breaks: The head: flatten

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.GlobalAveragePooling2D()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
