"""Casts to whole numbers."""

# check: visible/test_dtype
# misconception: int32
# breaks: dtype float32

import tensorflow as tf


def to_batch(image):
    return tf.cast(image[tf.newaxis, ..., tf.newaxis], tf.int32)
