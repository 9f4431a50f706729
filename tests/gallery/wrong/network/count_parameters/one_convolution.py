"""Counts one convolution."""

# check: hidden/test_what_keras_makes[2]
# misconception: one-convolution
# breaks: two convolutions 3 x 3


def count_parameters(height, width, channels, filters, num_classes):
    conv = 3 * 3 * channels * filters + filters
    row = (height // 2) * (width // 2) * filters
    return conv + row * num_classes + num_classes
