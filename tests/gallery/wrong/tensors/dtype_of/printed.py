"""Prints the dtype."""

# check: visible/test_pixels
# says: only printed


def dtype_of(tensor):
    print(tensor.dtype)
