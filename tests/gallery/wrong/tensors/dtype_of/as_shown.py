"""Returns what print shows."""

# check: visible/test_pixels
# misconception: dtype-as-shown


def dtype_of(tensor):
    return str(tensor.dtype)
