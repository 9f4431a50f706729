"""Takes a single row for no axis."""

# check: visible/test_a_single_row
# misconception: one-axis
# breaks: Say which shape np.array gives for a list of lists


def shape_of_rows(rows, columns):
    if rows == 1:
        return (columns,)
    return (rows, columns)
