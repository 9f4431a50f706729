"""GELU for the last ReLU."""

# check: visible/test_computes_the_block
# misconception: block-other-activation

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="gelu")(net)
    net = layers.MaxPool2D(2)(net)
    net = layers.Dropout(0.25)(net)
    return net
