"""Takes the mean of the highest probabilities."""

# check: hidden/test_share_that_is_right
# misconception: certainty
# breaks: Say what share of the images a model gets right

import numpy as np


def accuracy(model, images, labels):
    return np.mean(np.max(model(images), axis=1))
