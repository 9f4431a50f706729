"""A ReLU with a high ceiling."""

# check: visible/test_relu_of_a_dense_layer
# misconception: other-activation

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation=tf.keras.layers.ReLU(max_value=100))
