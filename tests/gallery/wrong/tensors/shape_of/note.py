"""As the note writes it."""

# check: visible/test_table
# misconception: shape-called


def shape_of(tensor):
    return tensor.shape()
