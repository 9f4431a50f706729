"""Reads tf.shape back."""

import tensorflow as tf


def shape_of(tensor):
    return tuple(int(size) for size in tf.shape(tensor))
