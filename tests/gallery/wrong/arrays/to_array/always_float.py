"""Makes floats of whole numbers."""

# check: hidden/test_rows[whole]
# misconception: forced-dtype
# breaks: int64 if all are ints

import numpy as np


def to_array(numbers):
    return np.array(numbers, dtype=float)
