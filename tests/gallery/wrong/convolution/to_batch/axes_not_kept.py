"""Adds axes and lets the result go."""

# check: visible/test_shape
# misconception: axes-unchanged

import tensorflow as tf


def to_batch(image):
    image[tf.newaxis, ..., tf.newaxis]
    return tf.cast(image, dtype=tf.float32)
