"""Makes a pair of what may be one."""

# check: visible/test_kernel_that_is_not_square
# misconception: kernel-of-pairs

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, (kernel_size, kernel_size), padding="valid")
