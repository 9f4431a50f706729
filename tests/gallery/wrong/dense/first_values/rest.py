"""Writes the colon behind the number."""

# check: hidden/test_some
# says: The shape is


def first_values(flat, count):
    return flat[:, count:]
