"""Keeps the fraction."""

# check: visible/test_fraction
# says: a whole number (an int) was wanted


def predict_cast(number):
    return number % 256
