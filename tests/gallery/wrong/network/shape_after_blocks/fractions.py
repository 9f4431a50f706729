"""Divides with a single slash."""

# check: visible/test_example
# says: What came back holds a float
# breaks: of ints


def shape_after_blocks(height, width, filters):
    for _ in filters:
        height, width = height / 2, width / 2
    return height, width, filters[-1]
