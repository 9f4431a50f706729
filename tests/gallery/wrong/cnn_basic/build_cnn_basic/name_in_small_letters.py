"""Writes the name in small letters."""

# check: visible/test_name
# says: 'cnn_basic'
# breaks: named 'CNN_Basic'

from exercises._steps import build


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(input_shape, num_classes, name="cnn_basic")
