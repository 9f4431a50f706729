"""Asks whether the whole array is above 0."""

# check: visible/test_a_row
# misconception: whole-array-asked


def relu_by_hand(x):
    if x > 0:
        return x
    return 0
