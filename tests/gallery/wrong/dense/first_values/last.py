"""Counts from the end."""

# check: visible/test_they_are_the_first
# misconception: last-values


def first_values(flat, count):
    return flat[:, -count:]
