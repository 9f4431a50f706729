"""Drops the minus sign."""

# check: hidden/test_whole_numbers
# misconception: sign-lost


def predict_cast(number):
    return abs(int(number)) % 256
