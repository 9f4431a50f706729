"""Uses the function for images, which scales."""

# check: visible/test_values_stay
# misconception: scaled

import tensorflow as tf


def to_float32(numbers):
    return tf.image.convert_image_dtype(numbers, tf.float32)
