"""A ReLU with a high ceiling."""

# check: visible/test_drops_out_in_training
# misconception: computes-otherwise

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        relu4=layers.ReLU(max_value=100),
    )
