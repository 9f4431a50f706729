"""Returns nothing."""

# check: visible/test_shape
# says: there is no `return`

import tensorflow as tf


def pool_in_model(inputs):
    net = tf.keras.layers.ReLU()(inputs)
    net = tf.keras.layers.MaxPool2D(padding="same")(net)
