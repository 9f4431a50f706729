"""Counts the numbers."""

# check: visible/test_float32
# misconception: only-counted

import tensorflow as tf


def bytes_of(tensor):
    return int(tf.size(tensor))
