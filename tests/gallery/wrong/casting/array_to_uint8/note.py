"""As the note writes it."""

# check: visible/test_dtype
# misconception: unit
# breaks: The note's lines do not: mend them

import numpy as np


def array_to_uint8(array):
    array.astype(np.unit8)
    return array
