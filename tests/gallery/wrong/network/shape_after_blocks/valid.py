"""Takes the convolutions to shrink the image."""

# check: visible/test_example
# misconception: convolutions-shrink


def shape_after_blocks(height, width, filters):
    for _ in filters:
        height, width = (height - 4) // 2, (width - 4) // 2
    return height, width, filters[-1]
