"""Makes a pair of a single number first."""

from tensorflow.keras import layers


def valid_layer(filters, kernel_size):
    if isinstance(kernel_size, int):
        kernel_size = (kernel_size, kernel_size)
    return layers.Conv2D(filters, kernel_size, padding="valid")
