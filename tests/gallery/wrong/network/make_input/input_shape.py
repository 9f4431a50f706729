"""Uses the name that old layers had."""

# check: visible/test_images
# misconception: no-input-shape

from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(input_shape=shape)
