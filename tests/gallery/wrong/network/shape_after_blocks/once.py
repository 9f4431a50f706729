"""Halves once."""

# check: visible/test_example
# misconception: one-halving
# breaks: after some blocks


def shape_after_blocks(height, width, filters):
    return height // 2, width // 2, filters[-1]
