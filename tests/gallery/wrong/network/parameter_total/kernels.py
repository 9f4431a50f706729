"""Counts the kernels."""

# check: hidden/test_drawn_model
# says: was wanted

import numpy as np


def parameter_total(model):
    return sum(int(np.prod(w.shape)) for w in model.weights if len(w.shape) > 1)
