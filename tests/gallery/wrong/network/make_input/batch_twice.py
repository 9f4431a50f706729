"""Puts the batch axis into the shape."""

# check: visible/test_images
# misconception: batch-axis-twice

from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(shape=(None, *shape))
