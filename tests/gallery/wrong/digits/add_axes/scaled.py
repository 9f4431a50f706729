"""Scales as well."""

# check: visible/test_pixels_stay
# misconception: scaled

import tensorflow as tf


def add_axes(image):
    return image[tf.newaxis, ..., tf.newaxis] / 255
