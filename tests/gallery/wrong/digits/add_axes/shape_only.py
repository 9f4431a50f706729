"""Returns the shape."""

# check: visible/test_shape
# says: What came back is a tuple

import tensorflow as tf


def add_axes(image):
    image = image[tf.newaxis, ..., tf.newaxis]
    return image.shape
