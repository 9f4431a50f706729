"""Counts from 1."""

# check: hidden/test_any_index
# misconception: counts-from-one
# breaks: Load the digits and pick one image of the training set

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_x[index - 1]
