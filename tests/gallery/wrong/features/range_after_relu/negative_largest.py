"""Forgets that all may be negative."""

# check: hidden/test_on_one_side_of_zero
# misconception: range-before

import numpy as np


def range_after_relu(feature_maps):
    return max(np.min(feature_maps), 0), np.max(feature_maps)
