"""Has zero in the middle."""

# check: hidden/test_distribution[1]
# misconception: other-ends
# breaks: between 0 and 1
# breaks: from 0 up to 1

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(shape, -1, 1)
