import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.ravel(values), np.linspace(-2, 2, 11), histtype="bar", edgecolor="k")
    plt.axis(ymin=0, ymax=100)
    return fig
