"""Switches the bias off."""

# check: visible/test_parameters
# misconception: no-bias

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, padding="same", activation="relu", use_bias=False)
