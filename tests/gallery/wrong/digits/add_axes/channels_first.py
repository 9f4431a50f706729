"""The order of another library."""

# check: visible/test_shape
# says: The shape is

import tensorflow as tf


def add_axes(image):
    return image[:, tf.newaxis, :, tf.newaxis]
