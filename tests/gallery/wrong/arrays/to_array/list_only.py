"""Takes care of lists only, for the note shows no tuple."""

# check: visible/test_tuple
# says: Nothing was returned: there is no `return`
# breaks: from a list or a tuple

import numpy as np


def to_array(numbers):
    if isinstance(numbers, list):
        return np.array(numbers)
