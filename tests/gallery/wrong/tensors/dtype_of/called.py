"""Calls the dtype, as the note calls the shape."""

# check: visible/test_whole_numbers_of_numpy
# misconception: dtype-called


def dtype_of(tensor):
    return tensor.dtype()
