"""Goes along the batch."""

# check: hidden/test_softmax_of_each_row
# misconception: softmax-down-columns

import tensorflow as tf


def probabilities(logits):
    return tf.nn.softmax(logits, axis=0)
