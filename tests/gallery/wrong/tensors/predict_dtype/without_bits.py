"""Leaves out the bits."""

# check: visible/test_whole_numbers
# says: The dtype is int;


def predict_dtype(source, kind):
    return kind
