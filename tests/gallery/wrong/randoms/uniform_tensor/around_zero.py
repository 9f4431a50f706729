"""Has zero in the middle."""

# check: hidden/test_distribution[1]
# misconception: other-ends

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(shape, -1, 1)
