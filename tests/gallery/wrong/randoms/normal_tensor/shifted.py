"""Has another mean."""

# check: visible/test_normal
# misconception: other-mean
# breaks: mean 0

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape, 0.5, 1.0)
