"""Thinks of width and height."""

# check: visible/test_rows_first
# misconception: columns-first


def shape_of_rows(rows, columns):
    return (columns, rows)
