"""Forgets the colon before the number."""

# check: visible/test_two_axes_stay
# misconception: one-column


def first_values(flat, count):
    return flat[:, count]
