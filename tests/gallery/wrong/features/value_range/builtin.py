"""Python's own functions."""

# check: visible/test_two_values
# misconception: whole-array-asked


def value_range(x):
    return min(x), max(x)
