"""Believes that everything is counted."""

# check: hidden/test_any_range[around]
# misconception: all-values


def values_counted(values, low, high):
    return values.size
