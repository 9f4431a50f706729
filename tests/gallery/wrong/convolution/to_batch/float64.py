"""Takes Python's float."""

# check: visible/test_dtype
# misconception: float64

import tensorflow as tf


def to_batch(image):
    return tf.constant(image[tf.newaxis, ..., tf.newaxis].astype(float))
