"""The activation as a layer inside the layer."""

from tensorflow.keras import layers


def make_layer(filters):
    return layers.Conv2D(
        filters, kernel_size=[3, 3], strides=1, padding="same", activation=layers.ReLU()
    )
