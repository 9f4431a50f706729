"""Loads when the module is imported."""

from tensorflow.keras import datasets

(train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()


def one_image(index):
    return train_x[index]
