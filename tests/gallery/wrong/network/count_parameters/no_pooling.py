"""Forgets the pooling."""

# check: hidden/test_what_keras_makes[2]
# misconception: pooling-forgotten
# breaks: max pooling 2 x 2


def count_parameters(height, width, channels, filters, num_classes):
    first = 3 * 3 * channels * filters + filters
    second = 3 * 3 * filters * filters + filters
    row = height * width * filters
    return first + second + row * num_classes + num_classes
