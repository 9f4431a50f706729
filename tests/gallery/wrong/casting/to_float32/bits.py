"""Reads the same bits as another dtype."""

# check: visible/test_values_stay
# says: values differ

import tensorflow as tf


def to_float32(numbers):
    return tf.bitcast(tf.cast(numbers, tf.int32), tf.float32)
