"""The note's misspelt first layer."""

# check: visible/test_three_things
# misconception: misspelt-activation

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, avtivation="relu")
    output = layer(x)
    layer_2 = tf.keras.layers.Dense(10, activation="relu")
    return layer, layer_2, layer_2(output)
