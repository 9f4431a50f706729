"""Forgets the brackets where they belong."""

# check: visible/test_table
# says: a shape, a tuple of whole numbers was wanted


def shape_of(tensor):
    return tensor.shape.as_list
