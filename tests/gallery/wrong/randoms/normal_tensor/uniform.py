"""Takes the other kind."""

# check: visible/test_normal
# misconception: uniform-instead
# breaks: Make a tensor of normally distributed random numbers

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.uniform(shape)
