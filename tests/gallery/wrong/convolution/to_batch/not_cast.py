"""Adds the axes and does not cast."""

# check: visible/test_dtype
# misconception: still-uint8
# breaks: dtype float32

import tensorflow as tf


def to_batch(image):
    return tf.constant(image[tf.newaxis, ..., tf.newaxis])
