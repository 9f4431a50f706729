"""Scales the images, as many tutorials do next."""

# check: hidden/test_images
# misconception: scaled
# breaks: as load_data gives them

from tensorflow.keras import datasets


def load_digits():
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return (train_x / 255, train_y), (test_x / 255, test_y)
