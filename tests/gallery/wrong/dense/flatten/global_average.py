"""Takes another layer that also ends with two axes."""

# check: visible/test_one_row_an_image
# misconception: averaged
# breaks: the same numbers

import tensorflow as tf


def flatten(feature_maps):
    return tf.keras.layers.GlobalAveragePooling2D()(feature_maps)
