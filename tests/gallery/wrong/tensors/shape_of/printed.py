"""Prints the shape."""

# check: visible/test_table
# says: only printed


def shape_of(tensor):
    print(tensor.shape)
