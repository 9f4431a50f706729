"""Keeps the fraction."""

# check: visible/test_fraction
# says: a whole number (an int) was wanted
# breaks: an int (Python's, NumPy's, or in a tensor without axes)


def predict_cast(number):
    return number % 256
