"""Only the channel axis."""

# check: hidden/test_any_image
# misconception: no-batch

import tensorflow as tf


def add_axes(image):
    return image[..., tf.newaxis]
