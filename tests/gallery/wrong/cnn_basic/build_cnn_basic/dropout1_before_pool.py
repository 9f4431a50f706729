"""Drops before the first pooling."""

# check: visible/test_drops_out_in_training
# misconception: misplaced-dropout
# breaks: where that changes nothing

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        relu2=[layers.Activation("relu"), layers.Dropout(0.25)],
        drop1=None,
    )
