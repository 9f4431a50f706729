"""Takes a convolution in two steps."""

# check: hidden/test_parameters
# says: parameters

from tensorflow.keras import layers


def valid_layer(filters, kernel_size):
    return layers.SeparableConv2D(filters, kernel_size, padding="valid")
