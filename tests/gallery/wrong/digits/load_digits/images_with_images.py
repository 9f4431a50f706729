"""Pairs images with images and labels with labels."""

# check: hidden/test_labels
# says: The shape is

from tensorflow.keras import datasets


def load_digits():
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return (train_x, test_x), (train_y, test_y)
