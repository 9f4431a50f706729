"""Takes every number for 4 bytes."""

# check: visible/test_pixels_take_a_byte_each
# misconception: always-four

import tensorflow as tf


def bytes_of(tensor):
    return int(tf.size(tensor)) * 4
