"""Both convolutions read the image."""

# check: hidden/test_what_keras_makes[2]
# misconception: second-reads-image
# breaks: Say how many parameters a small network has


def count_parameters(height, width, channels, filters, num_classes):
    conv = 3 * 3 * channels * filters + filters
    row = (height // 2) * (width // 2) * filters
    return 2 * conv + row * num_classes + num_classes
