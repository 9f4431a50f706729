"""Thinks of int8."""

# check: hidden/test_fractions
# misconception: signed
# breaks: from 0 to 255


def predict_cast(number):
    return (int(number) + 128) % 256 - 128
