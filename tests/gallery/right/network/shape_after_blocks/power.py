def shape_after_blocks(height, width, filters):
    factor = 2 ** len(filters)
    return height // factor, width // factor, filters[-1]
