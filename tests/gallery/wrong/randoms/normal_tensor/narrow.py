"""Makes them small, as weights are."""

# check: visible/test_normal
# misconception: other-deviation

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape, stddev=0.1)
