"""Keras's function."""

from keras import activations


def apply_relu(feature_maps):
    return activations.relu(feature_maps)
