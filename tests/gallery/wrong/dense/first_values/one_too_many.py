"""Thinks that the end is left out."""

# check: visible/test_two_axes_stay
# says: The shape is


def first_values(flat, count):
    return flat[:, : count + 1]
