"""Gives the list back."""

# check: visible/test_flat_list
# says: What came back is a list; a tensor was wanted.
# breaks: Make a tensor from a list


def from_list(numbers):
    return numbers
