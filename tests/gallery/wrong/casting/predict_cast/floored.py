"""Cuts off downwards, not towards zero."""

# check: hidden/test_just_below_zero
# misconception: floored

import math


def predict_cast(number):
    return math.floor(number) % 256
