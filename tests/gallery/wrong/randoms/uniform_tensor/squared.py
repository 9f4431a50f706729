"""Is more often near 0."""

# check: visible/test_uniform
# says: not spread evenly
# breaks: with uniformly distributed numbers

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(shape) ** 2
