"""Has kernels of 5 x 5."""

# check: visible/test_parameters
# says: parameters
# breaks: kernel 3 x 3

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 5, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 5, padding="same", activation="relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
