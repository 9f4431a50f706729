"""Thinks of int8."""

# check: hidden/test_fractions
# misconception: signed


def predict_cast(number):
    return (int(number) + 128) % 256 - 128
