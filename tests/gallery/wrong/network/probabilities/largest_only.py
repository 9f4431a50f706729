"""Gives 1 to the largest."""

# check: visible/test_example_of_the_text
# says: values differ

import tensorflow as tf


def probabilities(logits):
    return tf.one_hot(tf.argmax(logits, axis=1), logits.shape[1])
