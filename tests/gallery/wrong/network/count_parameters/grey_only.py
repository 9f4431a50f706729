"""Takes one channel, as in the example."""

# check: hidden/test_what_keras_makes[4]
# misconception: one-channel-only
# breaks: height, width and channels are those of the image


def count_parameters(height, width, channels, filters, num_classes):
    first = 3 * 3 * filters + filters
    second = 3 * 3 * filters * filters + filters
    row = (height // 2) * (width // 2) * filters
    return first + second + row * num_classes + num_classes
