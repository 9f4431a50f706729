"""Switches a bias off."""

# check: visible/test_number_of_parameters
# says: parameters

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape, num_classes, conv4=layers.Conv2D(64, 3, padding="same", use_bias=False)
    )
