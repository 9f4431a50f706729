"""Looks at one value for all."""

# check: visible/test_a_row
# says: differ


def relu_by_hand(x):
    return x if x.max() > 0 else x * 0
