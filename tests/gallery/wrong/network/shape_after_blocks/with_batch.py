"""Puts the batch in front."""

# check: visible/test_example
# misconception: batch-in-shape
# breaks: without the batch


def shape_after_blocks(height, width, filters):
    for _ in filters:
        height, width = height // 2, width // 2
    return None, height, width, filters[-1]
