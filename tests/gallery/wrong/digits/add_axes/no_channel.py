"""Only the batch axis."""

# check: hidden/test_any_image
# misconception: no-channel
# breaks: Make a batch of one grey image

import tensorflow as tf


def add_axes(image):
    return image[tf.newaxis, ...]
