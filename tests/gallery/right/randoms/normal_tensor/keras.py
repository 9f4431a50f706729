"""Keras's own function."""

import keras


def normal_tensor(shape):
    return keras.random.normal(tuple(shape))
