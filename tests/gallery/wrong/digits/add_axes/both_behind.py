"""Both axes at the end."""

# check: hidden/test_any_image
# misconception: both-behind

import tensorflow as tf


def add_axes(image):
    return image[..., tf.newaxis, tf.newaxis]
