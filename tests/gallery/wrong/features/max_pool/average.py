"""Takes the mean."""

# check: visible/test_largest_of_each_window
# misconception: average
# breaks: Apply max pooling

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.AveragePooling2D((2, 2), (2, 2), "same")(feature_maps)
