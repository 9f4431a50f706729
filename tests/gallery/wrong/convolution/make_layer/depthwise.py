"""Takes a convolution that keeps the channels apart."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: axis 3 (channels)

from tensorflow.keras import layers


def make_layer(filters):
    return layers.DepthwiseConv2D(3, padding="same", activation="relu")
