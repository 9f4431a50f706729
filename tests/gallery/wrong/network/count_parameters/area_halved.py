"""Divides the area by four and rounds afterwards."""

# check: visible/test_odd_sizes
# says: was wanted
# breaks: Say how many parameters a small network has


def count_parameters(height, width, channels, filters, num_classes):
    first = 3 * 3 * channels * filters + filters
    second = 3 * 3 * filters * filters + filters
    row = height * width * filters // 4
    return first + second + row * num_classes + num_classes
