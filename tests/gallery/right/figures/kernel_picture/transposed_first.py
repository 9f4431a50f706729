import matplotlib.pyplot as plt
import numpy as np


def kernel_picture(weights):
    fig, axes = plt.subplots()
    image = axes.imshow(np.transpose(weights[0], (2, 3, 0, 1))[0][0], cmap="gray")
    fig.colorbar(image, ax=axes)
    axes.set_title(weights[0].shape)
    return fig
