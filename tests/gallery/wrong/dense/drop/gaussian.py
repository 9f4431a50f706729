"""Multiplies with noise."""

# check: visible/test_some_become_zero
# misconception: other-dropout
# breaks: Drop some of the values

import tensorflow as tf


def drop(values, rate):
    return tf.keras.layers.GaussianDropout(rate)(values, training=True)
