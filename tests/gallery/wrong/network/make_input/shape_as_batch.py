"""Takes the first size for the batch."""

# check: visible/test_images
# misconception: batch-left-out

from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(batch_shape=shape)
