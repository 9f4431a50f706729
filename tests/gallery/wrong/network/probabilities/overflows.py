"""By hand, as the formula stands."""

# check: hidden/test_large_numbers
# misconception: too-large-for-exp

import tensorflow as tf


def probabilities(logits):
    powers = tf.exp(logits)
    return powers / tf.reduce_sum(powers, axis=1, keepdims=True)
