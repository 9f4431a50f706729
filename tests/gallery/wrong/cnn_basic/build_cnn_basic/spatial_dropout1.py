"""Drops whole channels."""

# check: visible/test_drops_out_in_training
# misconception: spatial-dropout
# breaks: in training as well

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, drop1=layers.SpatialDropout2D(0.25))
