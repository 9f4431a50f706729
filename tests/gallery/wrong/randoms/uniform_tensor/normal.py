"""Takes the other kind."""

# check: visible/test_uniform
# misconception: normal-instead
# breaks: Make a tensor of uniformly distributed random numbers between 0 and 1

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.normal(shape)
