import matplotlib.pyplot as plt
import numpy as np


def image_and_feature_map(image, feature_maps):
    fig = plt.figure(figsize=(10, 4))
    for place, block in enumerate((image, feature_maps), 1):
        plt.subplot(1, 2, place)
        plt.imshow(np.array(block)[0, ..., 0], cmap="gray")
        plt.title(block.shape)
        plt.colorbar()
    plt.show()
    return fig
