"""Never more than half."""

# check: visible/test_survivors_are_scaled
# misconception: rate-changed

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(min(rate, 0.5))
