"""Remembers the image of the first call."""

# check: visible/test_the_first_and_others
# says: values differ

from tensorflow.keras import datasets

KNOWN = {}


def one_image(index):
    (train_x, train_y), _ = datasets.mnist.load_data()
    return KNOWN.setdefault("image", train_x[index])
