"""Thinks that only the channels change."""

# check: visible/test_example
# misconception: sizes-kept


def shape_after_blocks(height, width, filters):
    return height, width, filters[-1]
