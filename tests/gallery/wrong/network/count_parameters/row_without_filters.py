"""The row has the length of one feature map."""

# check: hidden/test_what_keras_makes[2]
# misconception: filters-not-flattened
# breaks: flatten, and a dense layer with num_classes units


def count_parameters(height, width, channels, filters, num_classes):
    first = 3 * 3 * channels * filters + filters
    second = 3 * 3 * filters * filters + filters
    row = (height // 2) * (width // 2)
    return first + second + row * num_classes + num_classes
