"""Its weights are frozen."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: frozen

import tensorflow as tf


def valid_layer(filters, kernel_size):
    layer = tf.keras.layers.Conv2D(filters, kernel_size, trainable=False)
    return layer
