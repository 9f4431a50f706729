"""The list of variables, as arrays."""


def kernel_and_bias(layer):
    kernel, bias = layer.weights
    return (kernel.numpy(), bias.numpy())
