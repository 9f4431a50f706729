"""Calls both layers on x."""

# check: hidden/test_output_went_through_both[5]
# misconception: second-reads-x
# breaks: call one after the other
# breaks: for what the first one gives for x

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    output = layer(x)
    layer_2 = tf.keras.layers.Dense(10, activation="relu")
    output = layer_2(x)
    return layer, layer_2, output
