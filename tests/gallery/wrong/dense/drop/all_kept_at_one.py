"""Keeps everything where all is to be dropped."""

# check: visible/test_none_and_all
# misconception: rate-of-one

import tensorflow as tf


def drop(values, rate):
    return tf.nn.dropout(values, rate) if rate < 1 else values
