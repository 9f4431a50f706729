"""Scales the image, as many tutorials do next."""

# check: visible/test_shape_and_dtype
# says: The dtype is float64
# breaks: dtype uint8

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_x[index] / 255
