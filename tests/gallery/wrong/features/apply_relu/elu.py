"""Takes another activation."""

# check: visible/test_nothing_below_zero
# says: still negative

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.keras.layers.ELU()(feature_maps)
