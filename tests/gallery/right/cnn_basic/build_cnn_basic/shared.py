"""One ReLU and one Dropout object, used again and again."""

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    relu, drop = layers.Activation("relu"), layers.Dropout(0.25)
    again = {f"relu{n}": relu for n in range(1, 6)} | {f"drop{n}": drop for n in range(1, 4)}
    return build(input_shape, num_classes, **again)
