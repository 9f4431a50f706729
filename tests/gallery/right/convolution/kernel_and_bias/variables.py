"""The layer's own variables."""


def kernel_and_bias(layer):
    return layer.kernel, layer.bias
