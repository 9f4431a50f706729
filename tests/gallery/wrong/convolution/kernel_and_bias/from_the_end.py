"""Takes the last two of a list of kernel rows."""

# check: visible/test_kernel
# misconception: only-kernel


def kernel_and_bias(layer):
    weight = layer.get_weights()[0]
    return weight[0], layer.get_weights()[1]
