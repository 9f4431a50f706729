"""Leaves the negative ones out."""

# check: visible/test_a_row
# misconception: left-out
# breaks: of the same shape


def relu_by_hand(x):
    return x[x > 0]
