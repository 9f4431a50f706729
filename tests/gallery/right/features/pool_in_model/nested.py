"""A small model inside."""

import keras
from keras import layers


def pool_in_model(inputs):
    return keras.Sequential([layers.ReLU(), layers.MaxPool2D(padding="same")])(inputs)
