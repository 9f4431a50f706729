"""Leaves out every dropout."""

# check: visible/test_drops_out_in_training
# misconception: no-dropout
# breaks: it computes the same, in training as well

from exercises._steps import build


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, drop1=None, drop2=None, drop3=None)
