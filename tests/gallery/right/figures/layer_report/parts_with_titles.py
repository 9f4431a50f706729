"""A part of the figure for each panel, with its own title."""

import matplotlib.pyplot as plt
import numpy as np


def layer_report(output, weights):
    fig = plt.figure(figsize=(12, 4))
    left, middle, right = fig.subfigures(1, 3)
    bars = left.add_subplot()
    bars.hist(np.ravel(output), range=[-2, 2])
    bars.set_ylim(0, 200)
    middle.add_subplot().imshow(weights[0][:, :, 0, 0], "gray")
    middle.suptitle(weights[0].shape)
    right.colorbar(right.add_subplot().imshow(output[0, :, :, 0], "gray"))
    right.suptitle(output.shape)
    return fig
