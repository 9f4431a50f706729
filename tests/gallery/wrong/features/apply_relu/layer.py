"""Returns the layer."""

# check: visible/test_nothing_below_zero
# says: What came back is a layer; a tensor was wanted.

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.keras.layers.ReLU()
