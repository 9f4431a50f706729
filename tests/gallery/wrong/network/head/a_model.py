"""Makes a model of its own and returns that."""

# check: visible/test_rows_of_probabilities
# says: a symbolic tensor was wanted
# breaks: Return a symbolic tensor

import tensorflow as tf
from tensorflow.keras import layers


def head(net, units, num_classes):
    inputs = layers.Input(shape=net.shape[1:])
    x = layers.Dense(units, activation="relu")(layers.Flatten()(inputs))
    x = layers.Dense(num_classes, activation="softmax")(layers.Dropout(0.25)(x))
    return tf.keras.Model(inputs, x)
