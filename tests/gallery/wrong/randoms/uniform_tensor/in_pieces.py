"""Takes the shape apart, as rand wants it."""

# check: hidden/test_other_numbers_of_axes
# misconception: shape-in-pieces

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(*shape)
