"""The note's lines."""

# check: visible/test_some_become_zero
# misconception: comma-for-point

import tensorflow as tf


def drop(values, rate):
    layer = tf.keras.layers.Dropout(0, 7)
    output = layer(values)
    return output
