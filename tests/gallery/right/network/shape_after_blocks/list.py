def shape_after_blocks(height, width, filters):
    shape = [height, width, 0]
    for count in filters:
        shape = [int(shape[0] / 2), int(shape[1] / 2), count]
    return shape
