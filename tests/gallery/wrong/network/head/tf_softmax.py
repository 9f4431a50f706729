"""Calls TensorFlow on a symbolic tensor."""

# check: visible/test_rows_of_probabilities
# misconception: symbolic-into-tensorflow

import tensorflow as tf
from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return tf.nn.softmax(layers.Dense(num_classes)(net))
