"""Pools twice."""

# check: visible/test_shape
# says: axis 1 (height)
# breaks: The pooling is that of max_pool

import tensorflow as tf


def pool_in_model(inputs):
    pool_layer = tf.keras.layers.MaxPool2D(padding="same")
    return pool_layer(pool_layer(tf.keras.layers.ReLU()(inputs)))
