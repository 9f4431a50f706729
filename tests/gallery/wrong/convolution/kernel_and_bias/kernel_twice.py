"""The kernel, and once more."""

# check: visible/test_bias
# misconception: kernel-twice


def kernel_and_bias(layer):
    return layer.get_weights()[0], layer.kernel.numpy()
