"""The note's lines with its names."""

# check: visible/test_smallest
# misconception: two-spellings

import numpy as np


def range_after_relu(feature_maps):
    act_output = act_layer(output)
    return np.min(output), np.max(output)
