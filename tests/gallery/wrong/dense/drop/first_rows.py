"""Drops the first part, not by chance."""

# check: visible/test_some_become_zero
# misconception: rate-ignored

import tensorflow as tf


def drop(values, rate):
    count = int(len(values) * rate * 0.5)
    return tf.concat([tf.zeros_like(values[:count]), values[count:] / (1 - rate)], axis=0)
