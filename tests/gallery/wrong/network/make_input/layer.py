"""Makes the layer that stands behind an input."""

# check: visible/test_images
# says: a symbolic tensor was wanted
# breaks: Return a symbolic tensor

from tensorflow.keras import layers


def make_input(shape):
    return layers.InputLayer(shape=shape)
