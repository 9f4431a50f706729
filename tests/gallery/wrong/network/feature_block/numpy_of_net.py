"""Wants the values of a tensor that has none."""

# check: visible/test_shape
# misconception: numpy-of-symbolic

from tensorflow.keras import layers


def feature_block(net, filters):
    for _ in range(2):
        net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net).numpy()
    return layers.Dropout(0.25)(layers.MaxPool2D(2)(net))
