"""Returns the output alone."""

# check: visible/test_three_things
# says: a tuple (layer, layer_2, output) was wanted
# breaks: Return a tuple (layer, layer_2, output)

import tensorflow as tf


def dense_chain(x):
    hidden = tf.keras.layers.Dense(32, activation="relu")(x)
    return tf.keras.layers.Dense(10, activation="relu")(hidden)
