"""Takes the name 'same' at its word."""

# check: visible/test_same
# misconception: strides-forgotten


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return size
    return (size - kernel_size) // strides + 1
