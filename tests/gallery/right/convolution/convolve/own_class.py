"""A class of the learner's own."""

import keras


class Window(keras.layers.Conv2D):
    pass


def convolve(images, filters):
    layer = Window(filters, 3, padding="same")
    return layer, layer(images)
