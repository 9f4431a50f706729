"""Divides the numbers by their sum."""

# check: hidden/test_softmax_of_each_row
# misconception: powers-left-out

import tensorflow as tf


def probabilities(logits):
    return logits / tf.reduce_sum(logits, axis=1, keepdims=True)
