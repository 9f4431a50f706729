"""Divides by the sum of everything."""

# check: hidden/test_softmax_of_each_row
# misconception: softmax-over-all
# breaks: Turn rows of numbers into rows of probabilities

import tensorflow as tf


def probabilities(logits):
    powers = tf.exp(logits)
    return powers / tf.reduce_sum(powers)
