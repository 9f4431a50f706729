"""Returns the shape and the bias."""

# check: visible/test_kernel
# misconception: shape-for-kernel


def kernel_and_bias(layer):
    weight = layer.get_weights()
    return weight[0].shape, weight[1]
