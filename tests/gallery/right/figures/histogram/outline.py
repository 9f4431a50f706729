import matplotlib.pyplot as plt
import numpy as np


def histogram(values):
    fig = plt.figure()
    plt.hist(np.reshape(values, -1), range=[-2, 2], histtype="step")
    plt.ylim(0, 100)
    return fig
