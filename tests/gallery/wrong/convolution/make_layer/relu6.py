"""Cuts the values off at 6."""

# check: hidden/test_computes_the_convolution_with_relu
# says: values differ

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(filters, 3, padding="same", activation="relu6")
