"""Takes the last two axes."""

# check: hidden/test_of_a_batch[wide]
# misconception: last-two


def height_and_width(images):
    return images.shape[-2:]
