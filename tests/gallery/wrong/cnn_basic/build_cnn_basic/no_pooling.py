"""Leaves both poolings out."""

# check: visible/test_number_of_parameters
# misconception: no-pooling

from exercises._steps import build


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, pool1=None, pool2=None)
