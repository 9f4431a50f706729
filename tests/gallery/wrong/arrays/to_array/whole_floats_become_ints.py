"""Makes whole numbers of floats that are whole."""

# check: hidden/test_floats_that_are_whole
# misconception: forced-dtype
# breaks: float64 if at least one is a float

import numpy as np


def to_array(numbers):
    made = np.array(numbers)
    whole = made.astype(np.int64)
    return whole if (whole == made).all() else made
