"""Writes the shape as a text."""

# check: visible/test_rows_first
# says: What came back is a str


def shape_of_rows(rows, columns):
    return f"({rows}, {columns})"
