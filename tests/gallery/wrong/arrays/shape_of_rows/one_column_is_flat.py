"""Takes single columns for no axis."""

# check: hidden/test_axes_of_length_one
# misconception: one-axis


def shape_of_rows(rows, columns):
    if columns == 1:
        return (rows,)
    return (rows, columns)
