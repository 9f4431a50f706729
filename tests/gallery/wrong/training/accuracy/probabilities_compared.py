"""Compares probabilities with labels."""

# check: visible/test_share_that_is_right
# misconception: one-class-an-image

import numpy as np


def accuracy(model, images, labels):
    return np.mean(model(images).numpy() == labels)
