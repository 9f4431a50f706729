"""Takes the name for a layer that does both."""

# check: visible/test_units
# says: The shape is

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.ReLU(units)
