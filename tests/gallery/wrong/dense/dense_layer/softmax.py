"""Takes the activation of a last layer."""

# check: hidden/test_computes_relu_of_dense
# says: values differ

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="softmax")
