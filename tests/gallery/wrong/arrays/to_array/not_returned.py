"""Makes the array and forgets it."""

# check: visible/test_list
# says: Nothing was returned: there is no `return`

import numpy as np


def to_array(numbers):
    arr = np.array(numbers)  # noqa: F841
