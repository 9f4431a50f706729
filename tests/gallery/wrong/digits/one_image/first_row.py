"""Picks twice."""

# check: visible/test_shape_and_dtype
# says: The shape is (28,)

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_x[0][index]
