"""Gives what is left over a window of its own."""

# check: visible/test_other_images_and_classes
# misconception: pooled-with-rest

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        pool2=layers.MaxPool2D(padding="same"),
    )
