"""Counts the axes."""

# check: visible/test_table
# says: What came back is an int
# breaks: Say which shape a tensor has


def shape_of(tensor):
    return tensor.shape.rank
