"""Prints them."""

# check: visible/test_shape_and_dtype
# says: only printed

import tensorflow as tf


def uniform_tensor(shape):
    print(tf.random.uniform(shape))
