"""Both axes at the end."""

# check: hidden/test_any_image
# misconception: both-behind
# breaks: in the shape [1, height, width, 1]

import tensorflow as tf


def add_axes(image):
    return image[..., tf.newaxis, tf.newaxis]
