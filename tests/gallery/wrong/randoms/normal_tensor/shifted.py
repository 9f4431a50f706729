"""Has another mean."""

# check: hidden/test_distribution[3]
# says: The numbers are not normal

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape, 0.5, 1.0)
