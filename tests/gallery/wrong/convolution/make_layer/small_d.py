"""Writes Conv2d."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: misspelt-class

from tensorflow.keras import layers


def make_layer(filters):
    return layers.Conv2d(filters, 3, padding="same", activation="relu")
