"""Wants probabilities at the end."""

# check: hidden/test_each_layer_computes_its_part
# misconception: softmax-for-relu

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="softmax")
    return layer, layer_2, layer_2(layer(x))
