"""Counts all numbers, and it is no shape."""

# check: visible/test_rows_first
# says: What came back is an int


def shape_of_rows(rows, columns):
    return rows * columns
