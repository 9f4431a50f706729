"""Has a window of 3."""

# check: visible/test_largest_of_each_window
# says: differ
# breaks: The window is 2 x 2

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D(3, 2, "same")(feature_maps)
