"""Takes out axes of length 1."""

# check: hidden/test_axes_of_length_one
# says: The shape is
# breaks: the same shape

import tensorflow as tf


def from_array(array):
    return tf.squeeze(tf.constant(array))
