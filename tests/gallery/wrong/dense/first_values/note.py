"""The note's line with count for its 100."""

# check: visible/test_two_axes_stay
# misconception: third-axis


def first_values(flat, count):
    return flat[:, :, count]
