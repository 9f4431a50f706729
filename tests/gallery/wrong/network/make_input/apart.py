"""Takes the shape apart."""

# check: visible/test_images
# misconception: input-taken-apart

from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(*shape)
