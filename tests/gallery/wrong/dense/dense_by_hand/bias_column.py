"""Makes a column of the bias where that runs."""

# check: hidden/test_all_sizes_equal
# misconception: bias-by-column

import tensorflow as tf


def dense_by_hand(x, w, b):
    if x.shape[0] == b.shape[0]:
        b = tf.reshape(b, (-1, 1))
    return x @ w + b
