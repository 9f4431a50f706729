"""Says the activation as a layer that nobody calls."""

# check: hidden/test_computes_the_convolution_with_relu
# misconception: no-activation

import tensorflow as tf
from tensorflow.keras import layers


def make_layer(filters):
    layer = tf.keras.layers.Conv2D(filters, 3, 1, "same")
    layers.ReLU()
    return layer
