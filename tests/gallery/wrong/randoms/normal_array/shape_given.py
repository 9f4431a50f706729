"""Gives a shape, as TensorFlow has it."""

# check: visible/test_shape_and_dtype
# misconception: shape-for-randn

import numpy as np


def normal_array(count):
    return np.random.randn([count])
