"""Wraps the list in another one."""

# check: visible/test_flat_list
# says: there is one axis too many in front

import tensorflow as tf


def from_list(numbers):
    return tf.constant([numbers])
