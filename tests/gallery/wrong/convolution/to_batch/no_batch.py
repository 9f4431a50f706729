"""Forgets the batch axis."""

# check: visible/test_shape
# misconception: no-batch
# breaks: ready for a Conv2D layer

import tensorflow as tf


def to_batch(image):
    return tf.cast(image[..., tf.newaxis], tf.float32)
