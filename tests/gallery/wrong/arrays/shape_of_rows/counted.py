"""Counts all numbers."""

# check: visible/test_rows_first
# misconception: counted


def shape_of_rows(rows, columns):
    return (rows * columns,)
