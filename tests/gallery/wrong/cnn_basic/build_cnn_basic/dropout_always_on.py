"""Drops in inference as well."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: values differ

import keras
from exercises._steps import build


class AlwaysOn(keras.layers.Dropout):
    def call(self, net, training=True):
        return super().call(net, training=True)


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, drop1=AlwaysOn(0.25))
