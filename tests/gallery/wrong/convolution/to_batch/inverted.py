"""Inverts the image."""

# check: visible/test_pixels_stay
# says: differ

import tensorflow as tf


def to_batch(image):
    return 255 - tf.cast(image[tf.newaxis, ..., tf.newaxis], tf.float32)
