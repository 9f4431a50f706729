"""Takes the height for both."""

# check: visible/test_kernel_that_is_not_square
# says: axis 2 (width)

from tensorflow.keras import layers


def valid_layer(filters, kernel_size):
    if not isinstance(kernel_size, int):
        kernel_size = kernel_size[0]
    return layers.Conv2D(filters, kernel_size, padding="valid")
