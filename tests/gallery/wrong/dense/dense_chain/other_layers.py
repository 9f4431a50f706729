"""The output comes from layers that are not returned."""

# check: hidden/test_output_went_through_both[5]
# says: is not what the two layers make
# breaks: the two layers, and what the second one gives

import tensorflow as tf


def dense_chain(x):
    layer = tf.keras.layers.Dense(32, activation="relu")
    layer_2 = tf.keras.layers.Dense(10, activation="relu")
    layer_2(layer(x))
    hidden = tf.keras.layers.Dense(32, activation="relu")(x)
    return layer, layer_2, tf.keras.layers.Dense(10, activation="relu")(hidden)
