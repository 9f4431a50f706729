"""One kernel starts alike at each call."""

# check: visible/test_starts_and_learns_as_keras_does
# says: Two calls gave the same weights

from exercises._steps import build
from keras import initializers, layers

SAME = initializers.GlorotUniform(seed=0)


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        conv1=layers.Conv2D(32, 3, padding="same", kernel_initializer=SAME),
    )
