"""Has one convolution."""

# check: visible/test_parameters
# misconception: one-convolution
# breaks: Add one block of feature extraction to net

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
