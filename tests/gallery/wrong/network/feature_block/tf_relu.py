"""Calls TensorFlow on a symbolic tensor."""

# check: visible/test_shape
# misconception: symbolic-into-tensorflow

import tensorflow as tf
from tensorflow.keras import layers


def feature_block(net, filters):
    net = tf.nn.relu(layers.Conv2D(filters, 3, padding="same")(net))
    net = tf.nn.relu(layers.Conv2D(filters, 3, padding="same")(net))
    net = layers.MaxPool2D((2, 2))(net)
    return layers.Dropout(0.25)(net)
