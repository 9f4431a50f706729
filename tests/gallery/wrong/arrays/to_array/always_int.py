"""Makes whole numbers of floats."""

# check: hidden/test_rows[fractions]
# misconception: forced-dtype

import numpy as np


def to_array(numbers):
    return np.array(numbers, dtype=np.int64)
