"""Makes a tensor of it."""

# check: visible/test_shape_and_dtype
# says: What came back is a tensor
# breaks: a NumPy array

import tensorflow as tf
from tensorflow.keras import datasets


def one_image(index):
    (train_x, train_y), (test_x, test_y) = datasets.mnist.load_data()
    return tf.constant(train_x[index])
