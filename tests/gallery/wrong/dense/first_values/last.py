"""Counts from the end."""

# check: visible/test_they_are_the_first
# misconception: last-values
# breaks: Take the first count numbers


def first_values(flat, count):
    return flat[:, -count:]
