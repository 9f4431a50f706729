"""The spelling of the notes' pooling."""

# check: visible/test_shape
# misconception: pooling-in-capitals

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="SAME", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="SAME", activation="relu")(net)
    net = layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="SAME")(net)
    return layers.Dropout(0.25)(net)
