"""Makes a new tensor of its numbers, with another dtype."""

# check: visible/test_whole_numbers_of_numpy
# misconception: not-asked
# breaks: Say which dtype a tensor has

import tensorflow as tf


def dtype_of(tensor):
    return tf.constant(tensor.numpy().tolist()).dtype
