"""Adds both axes at the end."""

# check: visible/test_shape
# says: the sizes are right, their order is not

import tensorflow as tf


def to_batch(image):
    return tf.cast(image[..., tf.newaxis, tf.newaxis], tf.float32)
