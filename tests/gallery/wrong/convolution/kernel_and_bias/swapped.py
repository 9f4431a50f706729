"""Has the two in the wrong order."""

# check: visible/test_kernel
# misconception: swapped
# breaks: a tuple (kernel, bias)


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights()
    return bias, kernel
