"""Drops everything where nothing is to be dropped."""

# check: visible/test_none_and_all
# misconception: rate-of-zero

import tensorflow as tf


def drop(values, rate):
    return tf.nn.dropout(values, rate) if rate else values * 0
