"""The second ReLU is missing."""

# check: visible/test_nothing_is_negative
# misconception: relu-missing
# breaks: ReLU, max pooling 2 x 2

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same")(net)
    net = layers.Activation("relu")(net)
    net = layers.Conv2D(filters, 3, padding="same")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
