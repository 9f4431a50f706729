"""Believes that everything is counted."""

# check: hidden/test_any_range[around]
# misconception: all-values
# breaks: over the range [low, high]


def values_counted(values, low, high):
    return values.size
