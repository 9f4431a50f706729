import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    if not isinstance(values, np.ndarray):
        values = values.numpy()
    plt.hist(values.flatten(), range=[-2, 2])
    plt.ylim(0, 100)
    plt.grid()
    return plt.gcf()
