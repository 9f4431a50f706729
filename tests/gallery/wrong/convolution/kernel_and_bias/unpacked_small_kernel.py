"""Takes the kernel apart, which nothing forbids if it has two rows."""

# check: hidden/test_any_kernel[size1]
# misconception: only-kernel


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights()[0]
    return kernel, bias
