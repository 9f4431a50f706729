"""Weights and biases apart."""


def count_parameters(kernel_size, channels, filters):
    weights = kernel_size * kernel_size * channels * filters
    biases = filters
    return weights + biases
