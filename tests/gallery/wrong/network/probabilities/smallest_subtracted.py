"""Subtracts another number than the largest."""

# check: visible/test_large_numbers
# misconception: too-large-for-exp

import tensorflow as tf


def probabilities(logits):
    powers = tf.exp(logits - tf.reduce_min(logits, -1, keepdims=True))
    return powers / tf.reduce_sum(powers, -1, keepdims=True)
