"""Believes that there are always more columns than rows."""

# check: hidden/test_more_rows_than_columns
# misconception: columns-first


def shape_of_rows(rows, columns):
    return (min(rows, columns), max(rows, columns))
