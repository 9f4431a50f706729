"""Makes a ReLU and throws its result away."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: values differ

import keras
from exercises._steps import build
from keras import layers


class Forgotten(keras.layers.Layer):
    def call(self, net):
        layers.Activation("relu")(net)
        return net


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, relu3=Forgotten())
