"""Gives a single number an axis."""

# check: visible/test_any_shape
# says: one axis too many
# breaks: the same shape

import numpy as np
import tensorflow as tf


def from_array(array):
    return tf.constant(np.atleast_1d(array))
