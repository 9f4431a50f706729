"""Stops at the ends."""

# check: hidden/test_whole_numbers_begin_again
# misconception: clipped
# breaks: whole numbers beyond 0 to 255 begin again at the other end

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.saturate_cast(tensor, tf.uint8)
