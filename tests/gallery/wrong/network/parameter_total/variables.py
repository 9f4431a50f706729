"""Counts every variable, the state of the dropout too."""

# check: hidden/test_drawn_model
# misconception: seeds-counted
# breaks: the total that model.summary() prints

import numpy as np


def parameter_total(model):
    return sum(int(np.prod(v.shape)) for v in model.variables)
