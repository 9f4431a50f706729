"""Takes the rate for what is kept."""

# check: visible/test_some_become_zero
# misconception: rate-ignored

import tensorflow as tf


def drop(values, rate):
    return tf.keras.layers.Dropout(1 - rate)(values, training=True)
