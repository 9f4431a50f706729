"""Zeros around the image by a layer of their own."""

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape, num_classes, conv1=[layers.ZeroPadding2D(1), layers.Conv2D(32, 3)]
    )
