"""Takes Python's max."""

# check: visible/test_a_row
# misconception: whole-array-asked


def relu_by_hand(x):
    return max(x, 0)
