"""Calls one convolution twice."""

# check: visible/test_shape
# misconception: layer-used-twice

from tensorflow.keras import layers


def feature_block(net, filters):
    conv = layers.Conv2D(filters, 3, padding="same")
    net = layers.Activation("relu")(conv(net))
    net = layers.Activation("relu")(conv(net))
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
