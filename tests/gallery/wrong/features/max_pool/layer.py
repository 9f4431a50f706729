"""Returns the layer."""

# check: visible/test_even_sizes_are_halved
# says: What came back is a layer
# breaks: Return the tensor that comes out

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D((2, 2), (2, 2), "same")
