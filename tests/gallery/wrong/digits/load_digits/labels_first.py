"""Labels before images."""

# check: hidden/test_images
# misconception: labels-first
# breaks: (train_x, train_y), (test_x, test_y)

from tensorflow.keras import datasets


def load_digits():
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return (train_y, train_x), (test_y, test_x)
