"""Lets 256 stay."""

# check: hidden/test_the_ends
# misconception: not-in-range


def predict_cast(number):
    number = int(number)
    return number if 0 <= number <= 256 else number % 256
