"""The absolute value for ReLU."""

# check: visible/test_relu_of_a_dense_layer
# misconception: not-relu

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation=tf.abs)
