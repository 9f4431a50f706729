"""Forgets the colon before the number."""

# check: visible/test_two_axes_stay
# misconception: one-column
# breaks: Return a tensor of shape [batch, count]


def first_values(flat, count):
    return flat[:, count]
