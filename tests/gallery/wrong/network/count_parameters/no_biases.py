"""Forgets the biases."""

# check: visible/test_example
# misconception: all-biases-forgotten
# breaks: All have biases


def count_parameters(height, width, channels, filters, num_classes):
    first = 3 * 3 * channels * filters
    second = 3 * 3 * filters * filters
    row = (height // 2) * (width // 2) * filters
    return first + second + row * num_classes
