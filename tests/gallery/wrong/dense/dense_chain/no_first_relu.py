"""The first layer has no activation."""

# check: hidden/test_each_layer_computes_its_part
# misconception: activation-missing
# breaks: both have the activation ReLU

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32)
    layer_2 = tf.keras.layers.Dense(10, activation="relu")
    return layer, layer_2, layer_2(layer(x))
