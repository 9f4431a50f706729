"""Thinks that ReLU always gives a 0."""

# check: visible/test_all_above_zero
# misconception: from-zero
# breaks: then find the smallest and the largest value

import numpy as np


def range_after_relu(feature_maps):
    return 0, np.max(feature_maps)
