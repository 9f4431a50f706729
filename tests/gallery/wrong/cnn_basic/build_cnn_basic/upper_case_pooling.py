"""Writes SAME in capitals in a pooling, as the note does."""

# check: visible/test_output_is_one_row_of_probabilities_an_image
# says: must be either 'valid' or 'same'

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, pool1=layers.MaxPool2D((2, 2), padding="SAME"))
