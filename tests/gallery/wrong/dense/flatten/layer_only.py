"""Returns the layer and never calls it."""

# check: visible/test_one_row_an_image
# says: a tensor was wanted

import tensorflow as tf


def flatten(feature_maps):
    layer = tf.keras.layers.Flatten()
    return layer
