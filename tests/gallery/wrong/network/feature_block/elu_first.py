"""ELU for the first ReLU."""

# check: visible/test_computes_the_block
# misconception: first-relu-missing

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="elu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.MaxPool2D(2)(net)
    net = layers.Dropout(0.25)(net)
    return net
