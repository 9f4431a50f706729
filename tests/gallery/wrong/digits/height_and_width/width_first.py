"""Width before height."""

# check: hidden/test_of_a_batch[wide]
# misconception: width-first
# breaks: Return (height, width)


def height_and_width(images):
    return images.shape[2], images.shape[1]
