"""Drops after the first convolution of block 2 instead of before it."""

# check: visible/test_drops_out_in_training
# misconception: misplaced-dropout

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    late = [layers.Conv2D(64, 3, padding="same"), layers.Dropout(0.25)]
    return build(input_shape, num_classes, drop1=None, conv3=late)
