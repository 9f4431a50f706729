"""The short form."""

from tensorflow.keras import layers


def max_pool(feature_maps):
    return layers.MaxPooling2D(2, padding="same")(feature_maps)
