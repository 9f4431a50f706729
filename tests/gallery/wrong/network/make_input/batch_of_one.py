"""Puts a batch of one in front."""

# check: visible/test_images
# misconception: batch-of-one
# breaks: of shape (None, *shape)

from tensorflow.keras import layers


def make_input(shape):
    return layers.Input(batch_shape=(1, *shape))
