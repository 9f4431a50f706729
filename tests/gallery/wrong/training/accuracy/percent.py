"""Says it in per cent."""

# check: visible/test_share_that_is_right
# misconception: percent-not-share
# breaks: a number from 0 to 1

import numpy as np


def accuracy(model, images, labels):
    predicted = np.argmax(model(images), axis=1)
    return 100 * np.mean(predicted == labels)
