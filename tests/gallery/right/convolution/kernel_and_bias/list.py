"""The list as it comes from the layer."""


def kernel_and_bias(layer):
    return layer.get_weights()
