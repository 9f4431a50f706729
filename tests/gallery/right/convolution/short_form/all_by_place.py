"""Every argument up to the activation by its place."""

from keras.layers import Conv2D


def short_form(filters):
    return Conv2D(filters, 3, 1, "SAME", None, (1, 1), 1, "relu")
