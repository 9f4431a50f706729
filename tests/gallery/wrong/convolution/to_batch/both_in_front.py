"""Adds both axes in front."""

# check: visible/test_shape
# misconception: both-at-one-end

import tensorflow as tf


def to_batch(image):
    return tf.cast(image[tf.newaxis, tf.newaxis, ...], tf.float32)
