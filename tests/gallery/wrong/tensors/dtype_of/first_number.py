"""Asks the first number, which is Python's by then."""

# check: visible/test_whole_numbers_of_numpy
# says: a dtype was wanted
# breaks: Say which dtype a tensor has


def dtype_of(tensor):
    return type(tensor.numpy().ravel().tolist()[0])
