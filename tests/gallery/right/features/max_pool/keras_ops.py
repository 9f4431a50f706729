"""Keras's function."""

from keras import ops


def max_pool(feature_maps):
    return ops.max_pool(feature_maps, 2, strides=2, padding="same")
