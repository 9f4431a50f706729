"""Returns the layer."""

# check: visible/test_shape
# says: What came back is a layer
# breaks: Return the symbolic tensor that comes out

import tensorflow as tf


def pool_in_model(inputs):
    net = tf.keras.layers.ReLU()(inputs)
    return tf.keras.layers.MaxPool2D(padding="same")
