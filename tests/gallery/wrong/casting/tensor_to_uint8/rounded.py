"""Rounds first."""

# check: visible/test_fractions_are_cut_off
# misconception: rounded
# breaks: fractions are cut off

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.cast(tf.round(tensor), dtype=tf.uint8)
