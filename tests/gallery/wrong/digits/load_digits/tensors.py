"""Makes tensors of the images."""

# check: visible/test_two_pairs
# says: a NumPy array was wanted
# breaks: of NumPy arrays

import tensorflow as tf
from tensorflow.keras import datasets


def load_digits():
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return (tf.constant(train_x), train_y), (tf.constant(test_x), test_y)
