"""Counts the axes."""

# check: visible/test_table
# says: What came back is an int


def shape_of(tensor):
    return tensor.shape.rank
