"""Looks for the bias in the kernel's last axis."""

# check: visible/test_bias
# says: axes


def kernel_and_bias(layer):
    kernel = layer.get_weights()[0]
    return kernel, kernel[..., -1]
