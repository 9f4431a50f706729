"""Has the right shape with pixels in the wrong order."""

# check: visible/test_pixels_stay
# says: values differ
# breaks: with the same pixel values

import tensorflow as tf


def to_batch(image):
    height, width = image.shape
    return tf.reshape(tf.cast(image.T, tf.float32), [1, height, width, 1])
