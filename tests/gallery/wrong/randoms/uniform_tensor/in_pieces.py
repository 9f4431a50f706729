"""Takes the shape apart, as rand wants it."""

# check: hidden/test_axes_of_length_one
# misconception: shape-in-pieces

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(*shape)
