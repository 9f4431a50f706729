"""Has kernels of 1 x 9, which have as many weights."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: weights

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, conv1=layers.Conv2D(32, (1, 9), padding="same"))
