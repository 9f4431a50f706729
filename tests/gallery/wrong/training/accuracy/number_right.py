"""Counts instead of a share."""

# check: visible/test_share_that_is_right
# misconception: count-not-share
# breaks: a number from 0 to 1

import numpy as np


def accuracy(model, images, labels):
    predicted = np.argmax(model(images), axis=1)
    return np.sum(predicted == labels)
