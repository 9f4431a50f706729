"""Leaves the padding of every convolution as it is."""

# check: visible/test_number_of_parameters
# misconception: valid-padding

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        conv1=layers.Conv2D(32, 3),
        conv2=layers.Conv2D(32, 3),
        conv3=layers.Conv2D(64, 3),
        conv4=layers.Conv2D(64, 3),
    )
