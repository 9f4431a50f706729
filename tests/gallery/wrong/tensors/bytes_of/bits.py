"""Counts bits."""

# check: visible/test_pixels_take_a_byte_each
# misconception: bits
# breaks: Say how many bytes

import tensorflow as tf


def bytes_of(tensor):
    bits = int("".join(letter for letter in tensor.dtype.name if letter.isdigit()))
    return int(tf.size(tensor)) * bits
