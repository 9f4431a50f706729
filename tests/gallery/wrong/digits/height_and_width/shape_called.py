"""Calls shape, as one note does."""

# check: visible/test_of_a_batch[wide]
# says: TypeError: 'tuple' object is not callable


def height_and_width(images):
    return images.shape()[1], images.shape()[2]
