import numpy as np


def add_axes(image):
    image = np.expand_dims(image, axis=0)
    image = image[..., np.newaxis]
    return image
