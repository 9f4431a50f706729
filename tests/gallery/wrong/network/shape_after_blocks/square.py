"""Thinks that images are square."""

# check: visible/test_other_sizes
# says: The shape is


def shape_after_blocks(height, width, filters):
    for _ in filters:
        height = height // 2
    return height, height, filters[-1]
