"""The test set before the training set."""

# check: hidden/test_labels
# misconception: test-first
# breaks: (train_x, train_y), (test_x, test_y)

from tensorflow.keras import datasets


def load_digits():
    (test_x, test_y), (train_x, train_y) = datasets.mnist.load_data()
    return (train_x, train_y), (test_x, test_y)
