"""Asks for a size, which is a name of arrays."""

# check: visible/test_table
# misconception: no-attribute


def shape_of(tensor):
    return tensor.size
