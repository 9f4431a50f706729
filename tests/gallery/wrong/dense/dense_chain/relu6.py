"""A neighbour of ReLU at the end."""

# check: hidden/test_each_layer_computes_its_part
# misconception: other-activation

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu6")
    return layer, layer_2, layer_2(layer(x))
