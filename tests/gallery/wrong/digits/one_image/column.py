"""Picks along the last axis."""

# check: hidden/test_any_index
# says: The shape is
# breaks: of shape (28, 28)

from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_x[:, :, index]
