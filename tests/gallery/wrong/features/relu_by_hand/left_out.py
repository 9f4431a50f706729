"""Leaves the negative ones out."""

# check: visible/test_a_row
# misconception: left-out


def relu_by_hand(x):
    return x[x > 0]
