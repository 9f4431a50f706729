"""Takes the mean probability of the right class."""

# check: hidden/test_share_that_is_right
# misconception: certainty-of-label

import numpy as np


def accuracy(model, images, labels):
    rows = model(images).numpy()
    return np.mean(rows[np.arange(len(labels)), labels])
