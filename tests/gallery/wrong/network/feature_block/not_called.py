"""The last layer is made, not called."""

# check: visible/test_shape
# says: a symbolic tensor was wanted
# breaks: Return a symbolic tensor

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    net = layers.Dropout(0.25)
    return net
