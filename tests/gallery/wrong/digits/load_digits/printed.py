"""Prints a shape and returns nothing."""

# check: visible/test_two_pairs
# says: Nothing was returned, only printed

from tensorflow.keras import datasets


def load_digits():
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    print(train_x.shape)
