"""Draws 256 levels."""

# check: visible/test_uniform
# says: come again and again

import tensorflow as tf


def uniform_tensor(shape):
    drawn = tf.random.uniform(shape, maxval=256, dtype=tf.int32)
    return tf.cast(drawn, tf.float32) / 255
