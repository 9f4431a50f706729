"""Forgets to divide."""

# check: hidden/test_softmax_of_each_row
# misconception: not-divided
# breaks: Each row adds up to 1

import tensorflow as tf


def probabilities(logits):
    return tf.exp(logits)
