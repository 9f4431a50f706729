"""Always has a kernel of 3 x 3."""

# check: visible/test_larger_kernel
# misconception: fixed-kernel

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, 3, 1, padding="valid")
