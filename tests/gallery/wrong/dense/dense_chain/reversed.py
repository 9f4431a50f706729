"""Has the units in the other order."""

# check: visible/test_shape_of_the_output
# misconception: chain-in-reverse
# breaks: The first layer has 32 units, the second one 10

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(10, activation="relu")
    layer_2 = tf.keras.layers.Dense(32, activation="relu")
    return layer, layer_2, layer_2(layer(x))
