"""Returns what the first layer gave."""

# check: visible/test_shape_of_the_output
# misconception: chain-in-reverse
# breaks: a tensor of shape [batch, 10]

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu")
    output = layer(x)
    layer_2(output)
    return layer, layer_2, output
