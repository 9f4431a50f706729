"""Makes the layer that stands behind an input."""

# check: visible/test_images
# says: a symbolic tensor was wanted

from tensorflow.keras import layers


def make_input(shape):
    return layers.InputLayer(shape=shape)
