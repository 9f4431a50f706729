"""Lets ReLU's result go."""

# check: visible/test_largest_of_each_window_or_zero
# misconception: no-relu

import tensorflow as tf


def pool_in_model(inputs):
    net = tf.keras.layers.ReLU()(inputs)
    return tf.keras.layers.MaxPool2D(padding="same")(inputs)
