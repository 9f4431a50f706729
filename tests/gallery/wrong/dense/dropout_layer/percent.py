"""Thinks in per cent."""

# check: visible/test_share_dropped_in_training
# says: Invalid value received for argument `rate`

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(rate * 100)
