"""A ReLU with a high ceiling."""

# check: visible/test_computes_the_block
# says: values differ

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation=layers.ReLU(max_value=100))(net)
    net = layers.Conv2D(filters, 3, padding="same", activation=layers.ReLU(max_value=100))(net)
    net = layers.MaxPool2D(2)(net)
    net = layers.Dropout(0.25)(net)
    return net
