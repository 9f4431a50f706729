"""Casts and lets the result go."""

# check: visible/test_dtype
# misconception: still-uint8

import tensorflow as tf


def to_batch(image):
    tf.cast(image, dtype=tf.float32)
    return image[tf.newaxis, ..., tf.newaxis]
