"""Returns the whole shape."""

# check: hidden/test_of_a_batch[wide]
# misconception: whole-shape
# breaks: a tuple of two ints


def height_and_width(images):
    return images.shape
