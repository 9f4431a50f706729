"""Names another deviation."""

# check: visible/test_normal
# misconception: other-deviation
# breaks: standard deviation 1

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape, stddev=0.5)
