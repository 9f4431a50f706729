"""Divides with a single slash."""

# check: visible/test_example
# says: a whole number (an int) was wanted
# breaks: Return an int


def count_parameters(height, width, channels, filters, num_classes):
    first = 3 * 3 * channels * filters + filters
    second = 3 * 3 * filters * filters + filters
    row = (height / 2) * (width / 2) * filters
    return first + second + row * num_classes + num_classes
