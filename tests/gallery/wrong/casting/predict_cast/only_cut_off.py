"""Forgets the range."""

# check: visible/test_beyond_255
# misconception: not-in-range


def predict_cast(number):
    return int(number)
