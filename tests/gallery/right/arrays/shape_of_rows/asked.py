"""Asks NumPy instead of predicting."""

import numpy as np


def shape_of_rows(rows, columns):
    return np.zeros((rows, columns)).shape
