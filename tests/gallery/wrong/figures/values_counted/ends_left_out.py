"""Leaves both ends out."""

# check: hidden/test_any_range[around]
# misconception: ends-left-out
# breaks: Say how many of the values a histogram over the range [low, high] counts

import numpy as np


def values_counted(values, low, high):
    return np.sum((values > low) & (values < high))
