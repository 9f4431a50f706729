"""Casts as well, which is the next step in the note."""

# check: hidden/test_any_image
# misconception: cast
# breaks: of the same dtype

import tensorflow as tf


def add_axes(image):
    image = image[tf.newaxis, ..., tf.newaxis]
    return tf.cast(image, dtype=tf.float32)
