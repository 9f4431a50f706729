"""Puts the filters in front."""

# check: visible/test_kernel
# says: their order is not
# breaks: [kernel height, kernel width, channels, filters]

import numpy as np


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights()
    return np.moveaxis(kernel, -1, 0), bias
