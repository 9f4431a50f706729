"""Always drops half."""

# check: visible/test_some_become_zero
# misconception: rate-ignored
# breaks: with probability rate

import tensorflow as tf


def drop(values, rate):
    return tf.keras.layers.Dropout(0.5)(values, training=True)
