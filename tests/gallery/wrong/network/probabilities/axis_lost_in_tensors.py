"""The same with tensors."""

# check: visible/test_rows_add_up_to_one
# misconception: sum-lost-its-axis

import tensorflow as tf


def probabilities(logits):
    powers = tf.exp(logits - tf.reduce_max(logits, axis=1))
    return powers / tf.reduce_sum(powers, axis=1)
