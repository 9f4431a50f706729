"""Turns the pair."""

# check: visible/test_kernel_that_is_not_square
# misconception: turned-kernel

from tensorflow.keras import layers


def valid_layer(filters, kernel_size):
    if not isinstance(kernel_size, int):
        width, height = kernel_size
        kernel_size = (height, width)
    return layers.Conv2D(filters, kernel_size, padding="valid")
