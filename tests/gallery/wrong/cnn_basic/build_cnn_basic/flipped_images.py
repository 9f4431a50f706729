"""Flips images in training."""

# check: visible/test_drops_out_in_training
# misconception: changed-in-training

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        conv1=[layers.RandomFlip("horizontal"), layers.Conv2D(32, 3, padding="same")],
    )
