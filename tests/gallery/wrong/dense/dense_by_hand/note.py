"""The order of the note: w first."""

# check: visible/test_values
# misconception: inner-sizes


def dense_by_hand(x, w, b):
    return w @ x + b
