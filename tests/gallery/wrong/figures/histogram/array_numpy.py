"""The note's line, with ply mended: right for tensors only."""

# check: hidden/test_all_inside_the_range
# misconception: array-numpy

import matplotlib.pyplot as plt


def histogram(values):
    fig = plt.figure()
    plt.hist(values.numpy().ravel(), range=[-2, 2])
    plt.ylim(0, 100)
    return fig
