"""Adds what comes in training."""

# check: hidden/test_computes_relu_and_pooling
# says: differ

import tensorflow as tf


def pool_in_model(inputs):
    net = tf.keras.layers.MaxPool2D(padding="same")(tf.keras.layers.ReLU()(inputs))
    return tf.keras.layers.Dropout(0.25)(net)
