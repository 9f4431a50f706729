"""Returns a layer."""

# check: visible/test_grey_images
# says: What came back is a layer

import tensorflow as tf


def count_parameters(kernel_size, channels, filters):
    return tf.keras.layers.Conv2D(filters, kernel_size)
