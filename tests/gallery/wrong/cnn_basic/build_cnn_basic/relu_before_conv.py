"""Puts the first ReLU before its convolution."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: values differ
# breaks: where that changes nothing

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        conv1=[layers.Activation("relu"), layers.Conv2D(32, 3, padding="same")],
        relu1=None,
    )
