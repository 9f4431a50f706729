"""Leaves the dots out, so that both axes come first."""

# check: hidden/test_any_image
# misconception: both-in-front

import tensorflow as tf


def add_axes(image):
    return image[tf.newaxis, tf.newaxis]
