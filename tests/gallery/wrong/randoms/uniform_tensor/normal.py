"""Takes the other kind."""

# check: visible/test_uniform
# misconception: normal-instead

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.normal(shape)
