"""Returns the last tensor instead of the model."""

# check: visible/test_output_is_one_row_of_probabilities_an_image
# says: a symbolic tensor
# breaks: Return a Keras model

from exercises._steps import build


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes).output
