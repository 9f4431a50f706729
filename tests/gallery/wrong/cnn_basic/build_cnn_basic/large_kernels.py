"""Has kernels of 5 x 5."""

# check: visible/test_number_of_parameters
# says: parameters

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, conv1=layers.Conv2D(32, 5, padding="same"))
