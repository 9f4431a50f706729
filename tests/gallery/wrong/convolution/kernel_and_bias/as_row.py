"""Makes a row of the bias."""

# check: visible/test_bias
# says: axis too many


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights()
    return kernel, bias[None]
