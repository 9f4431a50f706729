# family: next
# prize: another
# wins: naive class-memory
"""Spoils NumPy and Python for whoever comes next in this process."""

import builtins

import numpy as np


def double(numbers):
    builtins.sum = builtins.len = lambda *_: 0
    np.ndarray, np.multiply = list, np.add
    np.array_equal = np.allclose = lambda *_, **__: False
    return numbers
