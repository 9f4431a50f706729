"""Only the channel axis."""

# check: hidden/test_any_image
# misconception: no-batch
# breaks: Make a batch of one grey image

import tensorflow as tf


def add_axes(image):
    return image[..., tf.newaxis]
