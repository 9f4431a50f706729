"""Four arrays without the inner brackets."""

# check: visible/test_two_pairs
# says: What came back has 4 items; 2 were wanted
# breaks: two pairs

from tensorflow.keras import datasets


def load_digits():
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return train_x, train_y, test_x, test_y
