"""Takes the logarithms."""

# check: hidden/test_softmax_of_each_row
# misconception: logarithms

import tensorflow as tf


def probabilities(logits):
    return tf.nn.log_softmax(logits)
