"""Has a rate of 0.5 in dropout number 2."""

# check: visible/test_drops_out_in_training
# misconception: other-dropout
# breaks: in training as well

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, drop2=layers.Dropout(0.5))
