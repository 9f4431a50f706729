"""Makes whole numbers of floats."""

# check: hidden/test_rows[fractions]
# misconception: forced-dtype
# breaks: float64 if at least one is a float

import numpy as np


def to_array(numbers):
    return np.array(numbers, dtype=np.int64)
