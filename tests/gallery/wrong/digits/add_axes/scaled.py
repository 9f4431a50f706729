"""Scales as well."""

# check: visible/test_pixels_stay
# misconception: scaled
# breaks: the same pixels

import tensorflow as tf


def add_axes(image):
    return image[tf.newaxis, ..., tf.newaxis] / 255
