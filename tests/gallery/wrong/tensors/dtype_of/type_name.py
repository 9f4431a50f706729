"""Asks for a name that tensors do not have."""

# check: visible/test_whole_numbers_of_numpy
# misconception: no-attribute


def dtype_of(tensor):
    return tensor.type
