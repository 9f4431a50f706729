"""Returns the method."""

# check: visible/test_kernel
# misconception: not-called


def kernel_and_bias(layer):
    return layer.get_weights
