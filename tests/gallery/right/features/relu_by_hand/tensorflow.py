"""TensorFlow's maximum."""

import tensorflow as tf


def relu_by_hand(x):
    return tf.maximum(x, 0)
