"""Lets a part of the negative values through."""

# check: visible/test_no_value_is_negative
# misconception: other-activation

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, padding="same", activation="leaky_relu")
