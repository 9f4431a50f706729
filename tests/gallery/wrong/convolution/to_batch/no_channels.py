"""Forgets the channel axis."""

# check: visible/test_shape
# misconception: no-channels

import tensorflow as tf


def to_batch(image):
    return tf.cast(image[tf.newaxis, ...], tf.float32)
