"""Takes the name of TensorFlow 1."""

# check: visible/test_shape_and_dtype
# misconception: no-such-function

import tensorflow as tf


def normal_tensor(shape):
    return tf.random_normal(shape)
