"""Starts its biases at 1."""

# check: visible/test_starts_and_learns_as_keras_does
# says: bias_initializer

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape, num_classes, dense2=layers.Dense(num_classes, bias_initializer="ones")
    )
