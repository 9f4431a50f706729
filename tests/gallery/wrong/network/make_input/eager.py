"""Makes numbers, zeros."""

# check: visible/test_images
# says: a symbolic tensor was wanted
# breaks: Make the symbolic input

import tensorflow as tf


def make_input(shape):
    return tf.zeros((1, *shape))
