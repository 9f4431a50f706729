"""Takes argmax along the batch."""

# check: visible/test_share_that_is_right
# misconception: one-class-an-image

import numpy as np


def accuracy(model, images, labels):
    predicted = np.argmax(model(images), axis=0)
    return np.mean(predicted == labels)
