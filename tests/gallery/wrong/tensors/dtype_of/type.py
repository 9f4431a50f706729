"""Asks what kind of object it is."""

# check: visible/test_whole_numbers_of_numpy
# says: a dtype was wanted


def dtype_of(tensor):
    return type(tensor)
