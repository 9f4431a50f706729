"""Makes a row of the bias."""

# check: visible/test_bias
# says: axis too many
# breaks: and [filters]


def kernel_and_bias(layer):
    kernel, bias = layer.get_weights()
    return kernel, bias[None]
