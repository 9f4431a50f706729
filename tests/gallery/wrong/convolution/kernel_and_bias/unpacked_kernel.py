"""Takes the kernel apart."""

# check: visible/test_kernel
# misconception: only-kernel


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights()[0]
    return kernel, bias
