"""Leaves the bias out."""

# check: visible/test_values
# misconception: bias-left-out
# breaks: plus b


def dense_by_hand(x, w, b):
    return x @ w
