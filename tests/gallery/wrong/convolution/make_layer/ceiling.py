"""A ReLU with a high ceiling."""

# check: visible/test_relu_of_a_convolution
# says: values differ

import tensorflow as tf


def make_layer(filters):
    relu = tf.keras.layers.ReLU(max_value=100)
    return tf.keras.layers.Conv2D(filters, 3, padding="same", activation=relu)
