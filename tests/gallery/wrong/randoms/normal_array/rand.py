"""Forgets the n."""

# check: visible/test_normal
# misconception: rand
# breaks: normally distributed

import numpy as np


def normal_array(count):
    return np.random.rand(count)
