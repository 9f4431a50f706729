"""Asks Python for the size of the object, which is not that of its numbers."""

# check: visible/test_float32
# says: The answer is
# breaks: Say how many bytes the numbers of a tensor take

import sys


def bytes_of(tensor):
    return sys.getsizeof(tensor)
