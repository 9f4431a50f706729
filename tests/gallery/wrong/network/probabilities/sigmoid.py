"""Takes sigmoid."""

# check: hidden/test_softmax_of_each_row
# misconception: sigmoid-for-softmax
# breaks: by softmax

import tensorflow as tf


def probabilities(logits):
    return tf.nn.sigmoid(logits)
