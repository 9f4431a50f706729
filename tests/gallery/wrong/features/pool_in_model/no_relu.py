"""Forgets ReLU."""

# check: visible/test_largest_of_each_window_or_zero
# misconception: no-relu
# breaks: Add ReLU

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D(padding="same")(inputs)
