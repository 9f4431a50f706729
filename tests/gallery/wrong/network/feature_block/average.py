"""Takes the mean of each window."""

# check: hidden/test_computes_the_block[True]
# says: values differ
# breaks: max pooling 2 x 2

from tensorflow.keras import layers


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.AveragePooling2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
