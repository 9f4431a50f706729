"""Returns the layer."""

# check: visible/test_some_become_zero
# says: a tensor was wanted
# breaks: Return a tensor

import tensorflow as tf


def drop(values, rate):
    return tf.keras.layers.Dropout(rate)
