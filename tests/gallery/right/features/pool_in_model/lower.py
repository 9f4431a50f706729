"""The note's padding, made small."""

from tensorflow.keras import layers


def pool_in_model(inputs):
    padding = "SAME".lower()
    net = layers.ReLU()(inputs)
    return layers.MaxPool2D((2, 2), (2, 2), padding)(net)
