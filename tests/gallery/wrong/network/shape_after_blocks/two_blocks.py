"""Knows networks of two blocks only."""

# check: visible/test_other_sizes
# says: The shape is


def shape_after_blocks(height, width, filters):
    return height // 4, width // 4, filters[-1]
