"""Reads the bits from the dtype's name."""

import tensorflow as tf


def bytes_of(tensor):
    digits = "".join(letter for letter in tensor.dtype.name if letter.isdigit())
    return int(tf.size(tensor)) * int(digits) // 8
