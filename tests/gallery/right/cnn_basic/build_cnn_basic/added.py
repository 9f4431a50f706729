"""Added one by one, without an input; Keras makes it when it is called."""

import keras
from exercises._steps import steps


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    model = keras.Sequential(name="CNN_Basic")
    for step in steps(num_classes).values():
        model.add(step)
    model(keras.ops.zeros((1, *input_shape)))
    return model
