"""Returns the shape, as the docstring's example looks at it."""

# check: visible/test_shape
# says: a symbolic tensor made from the first argument was wanted

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D(padding="same")(tf.keras.layers.ReLU()(inputs)).shape
