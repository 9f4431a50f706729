"""Adds the filters of all blocks up."""

# check: visible/test_example
# says: The shape is


def shape_after_blocks(height, width, filters):
    factor = 2 ** len(filters)
    return height // factor, width // factor, sum(filters)
