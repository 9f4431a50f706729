"""Leaves out ReLU number 3."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: values differ
# breaks: as in the table above

from exercises._steps import build


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, relu3=None)
