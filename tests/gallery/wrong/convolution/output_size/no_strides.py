"""Knows strides of 1 only."""

# check: visible/test_valid
# misconception: strides-forgotten
# breaks: Predict the height (or width) of the feature maps


def output_size(size, kernel_size, strides, padding):
    if padding == "same":
        return -(-size // strides)
    return size - kernel_size + 1
