"""Thinks that a bias is always 0."""

# check: visible/test_bias
# says: differ
# breaks: Take the kernel and the bias out of a convolution layer

import numpy as np


def kernel_and_bias(layer):
    kernel = layer.get_weights()[0]
    return kernel, np.zeros(kernel.shape[-1], "float32")
