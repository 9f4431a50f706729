"""Always makes three filters."""

# check: visible/test_border_is_lost
# misconception: fixed-filters

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(3, kernel_size, padding="valid")
