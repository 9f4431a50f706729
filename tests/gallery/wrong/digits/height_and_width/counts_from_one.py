"""Takes the axes as if the batch were height."""

# check: hidden/test_of_a_batch[wide]
# misconception: batch-for-height


def height_and_width(images):
    return images.shape[0], images.shape[1]
