"""The second convolution reads the input again."""

# check: hidden/test_computes_the_block[True]
# says: It does not take the weights

from tensorflow.keras import layers


def feature_block(net, filters):
    inputs = net
    net = layers.Conv2D(filters, 3, padding="same")(inputs)
    net = layers.Activation("relu")(net)
    net = layers.Conv2D(filters, 3, padding="same")(inputs)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
