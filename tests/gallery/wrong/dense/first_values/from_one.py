"""Begins to count at 1."""

# check: visible/test_they_are_the_first
# says: values differ


def first_values(flat, count):
    return flat[:, 1 : count + 1]
