"""Counts what is wrong."""

# check: hidden/test_share_that_is_right
# misconception: share-of-wrong
# breaks: Say what share of the images a model gets right

import numpy as np


def accuracy(model, images, labels):
    predicted = np.argmax(model(images), axis=1)
    return np.mean(predicted != labels)
