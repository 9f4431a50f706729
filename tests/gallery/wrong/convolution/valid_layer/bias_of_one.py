"""The bias starts at 1."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: bias_initializer

import tensorflow as tf


def valid_layer(filters, kernel_size):
    layer = tf.keras.layers.Conv2D(filters, kernel_size, bias_initializer="ones")
    return layer
