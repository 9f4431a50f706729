"""The note's own line, returned."""

# check: visible/test_no_value_is_negative
# misconception: no-activation

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(3, 3, 1, "SAME")
