"""Thinks that all images are 28 x 28."""

# check: visible/test_shape
# says: Error

import tensorflow as tf


def to_batch(image):
    return tf.reshape(tf.cast(image, tf.float32), [1, 28, 28, 1])
