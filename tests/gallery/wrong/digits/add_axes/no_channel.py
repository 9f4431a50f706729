"""Only the batch axis."""

# check: hidden/test_any_image
# misconception: no-channel

import tensorflow as tf


def add_axes(image):
    return image[tf.newaxis, ...]
