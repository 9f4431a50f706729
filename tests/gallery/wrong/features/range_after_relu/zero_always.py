"""Takes 0 for the smallest value, whatever comes."""

# check: hidden/test_on_one_side_of_zero
# misconception: from-zero

import numpy as np


def range_after_relu(feature_maps):
    return 0.0, float(np.max(np.maximum(feature_maps, 0)))
