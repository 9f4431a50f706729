"""The first ReLU is missing."""

# check: hidden/test_computes_the_block[True]
# says: values differ
# breaks: ReLU, another such convolution

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same")(net)
    net = layers.Conv2D(filters, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
