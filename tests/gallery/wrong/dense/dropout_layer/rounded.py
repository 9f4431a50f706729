"""Rounds the rate."""

# check: visible/test_survivors_are_scaled
# misconception: rate-changed

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(round(rate, 1))
