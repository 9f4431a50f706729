"""Divides by sums that have lost their axis."""

# check: visible/test_rows_add_up_to_one
# misconception: sum-lost-its-axis

import numpy as np


def probabilities(logits):
    return np.exp(logits) / np.exp(logits).sum(axis=1)
