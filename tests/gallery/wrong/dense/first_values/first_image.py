"""Takes the first image only."""

# check: visible/test_two_axes_stay
# misconception: first-image-only


def first_values(flat, count):
    return flat[0, :count]
