"""Leaves out axes of length 1."""

# check: visible/test_any_shape
# misconception: squeezed
# breaks: Return its shape

import tensorflow as tf


def shape_of(tensor):
    return tf.squeeze(tensor).shape
