import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig, axes = plt.subplots()
    axes.hist(np.array(values).ravel(), range=(-2, 2))
    axes.set_ylim(0, 100)
    return fig
