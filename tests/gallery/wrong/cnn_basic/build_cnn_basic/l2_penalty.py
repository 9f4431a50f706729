"""Adds a penalty for large weights."""

# check: visible/test_starts_and_learns_as_keras_does
# says: A penalty is added
# breaks: What the table does not name stays as Keras has it

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, dense1=layers.Dense(512, kernel_regularizer="l2"))
