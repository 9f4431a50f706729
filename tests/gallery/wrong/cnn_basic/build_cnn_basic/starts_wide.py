"""Starts its weights far too wide."""

# check: visible/test_starts_and_learns_as_keras_does
# says: kernel_initializer
# breaks: how the weights start

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        conv2=layers.Conv2D(32, 3, padding="same", kernel_initializer="random_normal"),
    )
