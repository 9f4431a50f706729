"""Casts first, indexes then."""

import tensorflow as tf


def to_batch(image):
    image = tf.cast(image, dtype=tf.float32)
    return image[tf.newaxis, ..., tf.newaxis]
