"""Loses the axis of a single row."""

# check: hidden/test_one_image_and_one_class
# says: axis
# breaks: of the same shape

import tensorflow as tf


def probabilities(logits):
    return tf.squeeze(tf.nn.softmax(logits))
