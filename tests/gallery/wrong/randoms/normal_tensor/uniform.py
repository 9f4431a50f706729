"""Takes the other kind."""

# check: visible/test_normal
# misconception: uniform-instead

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.uniform(shape)
