"""Returns the class."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: is the class Conv2D itself

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D
