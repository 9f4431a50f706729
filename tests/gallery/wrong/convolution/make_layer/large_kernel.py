"""Has a kernel of 5 x 5."""

# check: visible/test_parameters
# says: parameters
# breaks: The kernel is 3 x 3

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(filters, 5, padding="same", activation="relu")
