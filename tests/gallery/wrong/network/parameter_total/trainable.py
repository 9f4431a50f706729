"""Counts what training changes."""

# check: hidden/test_what_training_leaves_alone_counts
# misconception: only-trainable
# breaks: in all

import numpy as np


def parameter_total(model):
    return sum(int(np.prod(weight.shape)) for weight in model.trainable_weights)
