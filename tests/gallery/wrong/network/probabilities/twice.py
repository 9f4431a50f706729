"""Takes softmax of probabilities."""

# check: hidden/test_softmax_of_each_row
# misconception: softmax-of-softmax

import tensorflow as tf


def probabilities(logits):
    return tf.nn.softmax(tf.nn.softmax(logits))
