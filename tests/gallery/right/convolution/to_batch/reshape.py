"""By a reshape."""

import tensorflow as tf


def to_batch(image):
    height, width = image.shape
    return tf.reshape(tf.cast(image, "float32"), [1, height, width, 1])
