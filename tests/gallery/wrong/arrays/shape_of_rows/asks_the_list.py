"""Asks a list for its shape."""

# check: visible/test_as_in_the_example
# misconception: list-has-no-shape


def shape_of_rows(rows, columns):
    return [[1] * columns for _ in range(rows)].shape
