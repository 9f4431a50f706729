"""The note's own line, returned."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: fixed-filters
# breaks: Make a convolution layer with all five arguments

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(
        filters=3, kernel_size=(3, 3), strides=(1, 1), padding="SAME", activation="relu"
    )
