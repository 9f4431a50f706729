"""Returns the kernel alone."""

# check: visible/test_kernel
# says: a tuple (kernel, bias) was wanted


def kernel_and_bias(layer):
    return layer.get_weights()[0]
