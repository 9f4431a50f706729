"""Uses an array's methods on a tensor."""

# check: visible/test_two_values
# misconception: method-of-arrays


def value_range(x):
    return x.min(), x.max()
