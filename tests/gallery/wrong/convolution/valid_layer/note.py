"""The note's own line, returned."""

# check: visible/test_border_is_lost
# says: axis 3 (channels)

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(5, 3, 1, padding="VALID")
