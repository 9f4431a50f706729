"""With the dtype at creation."""

import tensorflow as tf


def to_batch(image):
    return tf.constant(image[None, ..., None], dtype=tf.float32)
