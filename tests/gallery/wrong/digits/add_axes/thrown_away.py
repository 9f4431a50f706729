"""Indexes, and returns the old image."""

# check: hidden/test_any_image
# misconception: unchanged

import tensorflow as tf


def add_axes(image):
    image[tf.newaxis, ..., tf.newaxis]
    return image
