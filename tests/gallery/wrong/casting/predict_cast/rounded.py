"""Rounds."""

# check: visible/test_fraction
# misconception: rounded


def predict_cast(number):
    return round(number) % 256
