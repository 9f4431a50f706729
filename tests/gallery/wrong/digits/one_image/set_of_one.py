"""Keeps the first axis."""

# check: hidden/test_any_index
# misconception: set-of-one
# breaks: Return that image alone

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_x[index : index + 1]
