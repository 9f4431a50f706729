import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    counts, edges = np.histogram(values, bins=10, range=(-2, 2))
    fig = plt.figure()
    plt.bar(edges[:-1], counts, width=np.diff(edges), align="edge")
    plt.ylim(0, 100)
    return fig
