"""Keeps the number of the note."""

# check: hidden/test_some
# misconception: hundred-always


def first_values(flat, count):
    return flat[:, :100]
