"""Has width before height."""

# check: visible/test_table
# misconception: axes-reversed


def shape_of(tensor):
    return tensor.shape.as_list()[::-1]
