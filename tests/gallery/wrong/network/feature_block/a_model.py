"""Makes a model of its own and returns that."""

# check: visible/test_shape
# says: a symbolic tensor was wanted

import tensorflow as tf
from tensorflow.keras import layers


def feature_block(net, filters):
    inputs = layers.Input(shape=net.shape[1:])
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    x = layers.Dropout(0.25)(layers.MaxPool2D((2, 2))(x))
    return tf.keras.Model(inputs, x)
