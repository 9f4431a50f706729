"""The layer Activation."""

from tensorflow.keras import layers


def apply_relu(feature_maps):
    act_layer = layers.Activation("relu")
    return act_layer(feature_maps)
