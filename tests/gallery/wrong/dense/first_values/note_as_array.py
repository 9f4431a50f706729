"""The note's line on an array."""

# check: visible/test_two_axes_stay
# misconception: third-axis


def first_values(flat, count):
    return flat.numpy()[:, :, count]
