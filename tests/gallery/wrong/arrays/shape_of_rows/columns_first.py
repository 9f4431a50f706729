"""Thinks of width and height."""

# check: visible/test_rows_first
# misconception: columns-first
# breaks: Say which shape np.array gives for a list of lists


def shape_of_rows(rows, columns):
    return (columns, rows)
