"""Drops the same values whenever the program runs."""

# check: visible/test_starts_and_learns_as_keras_does
# says: A layer has a seed

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        drop1=layers.Dropout(0.25, seed=1),
    )
