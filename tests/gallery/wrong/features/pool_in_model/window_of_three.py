"""Has the window of the text."""

# check: visible/test_shape
# says: axis
# breaks: window 2 x 2

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D(pool_size=(3, 3), padding="same")(
        tf.keras.layers.ReLU()(inputs)
    )
