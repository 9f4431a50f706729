"""Computes in float64."""

# check: visible/test_rows_add_up_to_one
# says: The dtype is float64
# breaks: dtype float32

import tensorflow as tf


def probabilities(logits):
    return tf.nn.softmax(tf.cast(logits, tf.float64))
