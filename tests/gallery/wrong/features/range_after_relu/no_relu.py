"""Leaves ReLU out."""

# check: hidden/test_feature_maps
# misconception: range-before
# breaks: Apply ReLU to feature maps

import numpy as np


def range_after_relu(feature_maps):
    return np.min(feature_maps), np.max(feature_maps)
