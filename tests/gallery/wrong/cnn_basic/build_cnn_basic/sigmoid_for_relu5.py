"""Has sigmoid where ReLU number 5 belongs."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: values differ

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, relu5=layers.Activation("sigmoid"))
