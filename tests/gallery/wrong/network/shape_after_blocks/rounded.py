"""Divides once and rounds."""

# check: visible/test_what_is_left_over_is_dropped
# misconception: rounded-up


def shape_after_blocks(height, width, filters):
    factor = 2 ** len(filters)
    return round(height / factor), round(width / factor), filters[-1]
