"""Has one dense layer too many."""

# check: visible/test_number_of_parameters
# says: parameters
# breaks: Build CNN_Basic as in the table above

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, relu5=[layers.Activation("relu"), layers.Dense(512)])
