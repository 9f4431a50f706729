"""All by place."""

from tensorflow.keras import layers


def valid_layer(filters, kernel_size):
    layer = layers.Conv2D(filters, kernel_size, 1, "valid")
    return layer
