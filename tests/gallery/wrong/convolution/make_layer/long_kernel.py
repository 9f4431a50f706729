"""Has a kernel of 1 x 9."""

# check: hidden/test_computes_the_convolution_with_relu
# says: weights

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(filters, (1, 9), padding="same", activation="relu")
