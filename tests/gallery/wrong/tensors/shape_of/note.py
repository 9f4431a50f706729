"""As the note writes it."""

# check: visible/test_table
# misconception: shape-called
# breaks: The note's line does not run: mend it


def shape_of(tensor):
    return tensor.shape()
