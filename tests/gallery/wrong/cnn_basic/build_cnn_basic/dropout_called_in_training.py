"""Calls its dropouts with training=True, so the model drops whenever it is just called."""

# check: hidden/test_computes_the_same_as_cnn_basic[True]
# says: values differ

from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    dropout = layers.Dropout(0.25)
    return build(input_shape, num_classes, drop1=lambda net: dropout(net, training=True))
