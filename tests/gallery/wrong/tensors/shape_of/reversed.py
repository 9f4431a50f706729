"""Has width before height."""

# check: visible/test_table
# misconception: axes-reversed
# breaks: Return its shape


def shape_of(tensor):
    return tensor.shape.as_list()[::-1]
