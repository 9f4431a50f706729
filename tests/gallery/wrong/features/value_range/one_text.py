"""Returns a text."""

# check: visible/test_two_values
# says: a tuple was wanted
# breaks: Return a tuple

import numpy as np


def value_range(x):
    return f"{np.min(x)}, {np.max(x)}"
