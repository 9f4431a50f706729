"""Forgets the activation."""

# check: visible/test_no_value_is_negative
# misconception: no-activation
# breaks: the activation is 'relu'

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(filters, 3, 1, "same")
