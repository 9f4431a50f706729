"""Puts an axis of its own in front."""

# check: hidden/test_what_numpy_gives
# says: one axis too many in front
# breaks: Say which shape np.array gives for a list of lists


def shape_of_rows(rows, columns):
    return (1, rows, columns)
