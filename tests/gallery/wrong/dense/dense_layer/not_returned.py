"""Makes the layer and returns nothing."""

# check: visible/test_units
# says: Nothing was returned
# breaks: Return the layer

import tensorflow as tf


def dense_layer(units):
    layer = tf.keras.layers.Dense(units, activation="relu")
