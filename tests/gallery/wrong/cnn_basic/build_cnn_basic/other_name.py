"""Leaves the name to Keras."""

# check: visible/test_name
# says: The name is

from exercises._steps import build


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, name=None)
