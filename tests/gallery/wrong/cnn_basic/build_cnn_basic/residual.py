"""Adds the input of a convolution to its output."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: values differ

import keras
from exercises._steps import build
from keras import layers


class Shortcut(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.conv = layers.Conv2D(32, 3, padding="same")

    def call(self, net):
        return net + self.conv(net)


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, conv2=Shortcut(), relu2=layers.Activation("relu"))
