"""Thinks that the end is left out."""

# check: visible/test_two_axes_stay
# says: The shape is
# breaks: of shape [batch, count]


def first_values(flat, count):
    return flat[:, : count + 1]
