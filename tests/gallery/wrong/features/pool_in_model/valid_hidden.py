"""Leaves the padding out, in hidden checks."""

# check: hidden/test_computes_relu_and_pooling
# misconception: valid-padding

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D()(tf.keras.layers.ReLU()(inputs))
