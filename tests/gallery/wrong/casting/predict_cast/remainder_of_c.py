"""Takes the remainder that has the sign of the number."""

# check: hidden/test_whole_numbers
# says: The answer is

import math


def predict_cast(number):
    return int(math.fmod(number, 256))
