"""Asks for whole numbers."""

# check: visible/test_shape_and_dtype
# misconception: int-without-maxval

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(shape, dtype=tf.int32)
