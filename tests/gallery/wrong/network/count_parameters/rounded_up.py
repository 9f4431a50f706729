"""Rounds half of an odd number up."""

# check: visible/test_odd_sizes
# misconception: rounded-up


def count_parameters(height, width, channels, filters, num_classes):
    first = 3 * 3 * channels * filters + filters
    second = 3 * 3 * filters * filters + filters
    row = (height + 1) // 2 * ((width + 1) // 2) * filters
    return first + second + row * num_classes + num_classes
