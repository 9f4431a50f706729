"""Takes the one that is cut short."""

# check: hidden/test_distribution[1]
# misconception: cut-short
# breaks: with normally distributed numbers

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.truncated_normal(shape)
