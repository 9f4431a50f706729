"""Has one convolution less."""

# check: visible/test_number_of_parameters
# says: parameters

from exercises._steps import build


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, conv4=None, relu4=None)
