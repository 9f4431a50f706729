"""Returns how many there are."""

# check: visible/test_kernel
# says: a tuple (kernel, bias) was wanted


def kernel_and_bias(layer):
    return len(layer.get_weights())
