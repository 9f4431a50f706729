"""Stops at the ends."""

# check: hidden/test_whole_numbers_begin_again
# misconception: clipped

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.saturate_cast(tensor, tf.uint8)
