"""Never drops everything."""

# check: visible/test_none_and_all
# misconception: rate-of-one

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(rate if rate < 1 else 0)
