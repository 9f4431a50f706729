"""Starts alike at each call."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: Two calls gave the same weights

import tensorflow as tf

SAME = tf.keras.initializers.GlorotUniform(seed=0)


def valid_layer(filters, kernel_size):
    layer = tf.keras.layers.Conv2D(filters, kernel_size, kernel_initializer=SAME)
    return layer
