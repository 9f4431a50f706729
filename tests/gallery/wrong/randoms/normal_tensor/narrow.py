"""Makes them small, as weights are."""

# check: visible/test_normal
# says: The numbers are not normally distributed

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape, stddev=0.1)
