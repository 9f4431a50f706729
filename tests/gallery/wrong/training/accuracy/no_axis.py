"""Takes argmax of everything."""

# check: visible/test_share_that_is_right
# misconception: argmax-of-all

import numpy as np


def accuracy(model, images, labels):
    return np.mean(np.argmax(model(images)) == labels)
