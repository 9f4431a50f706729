"""Forgets to divide."""

# check: hidden/test_softmax_of_each_row
# misconception: not-divided

import tensorflow as tf


def probabilities(logits):
    return tf.exp(logits)
