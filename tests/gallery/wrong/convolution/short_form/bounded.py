"""Keeps its weights short."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: A constraint

import tensorflow as tf


def short_form(filters):
    layer = tf.keras.layers.Conv2D(
        filters, 3, padding="same", activation="relu", kernel_constraint="max_norm"
    )
    return layer
