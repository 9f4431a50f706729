"""Every argument by name."""

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape=shape, mean=0.0, stddev=1.0, dtype=tf.float32)
