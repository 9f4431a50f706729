"""Takes 0 for nothing."""

# check: visible/test_none_and_all
# misconception: rate-of-zero

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(rate or 0.5)
