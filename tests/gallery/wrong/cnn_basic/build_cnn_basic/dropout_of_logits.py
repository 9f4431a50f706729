"""Drops after the last dense layer."""

# check: visible/test_drops_out_in_training
# misconception: misplaced-dropout

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        dense2=[layers.Dense(num_classes), layers.Dropout(0.25)],
        drop3=None,
    )
