"""Forgets the parentheses and takes the method apart."""

# check: visible/test_kernel
# misconception: not-called


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights
    return kernel, bias
