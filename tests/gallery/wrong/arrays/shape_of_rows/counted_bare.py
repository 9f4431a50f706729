"""Counts all numbers, and it is no shape."""

# check: visible/test_rows_first
# says: What came back is an int
# breaks: as a tuple


def shape_of_rows(rows, columns):
    return rows * columns
