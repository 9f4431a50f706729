"""Takes the smallest."""

# check: visible/test_largest_of_each_window
# misconception: smallest

import tensorflow as tf


def max_pool(feature_maps):
    return -tf.keras.layers.MaxPool2D(padding="same")(-feature_maps)
