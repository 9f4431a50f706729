"""Begins where it ends."""

# check: visible/test_rows_of_probabilities
# says: Error

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    net = layers.Input(shape=input_shape)
    net = layers.Flatten()(net)
    net = layers.Dense(num_classes)(net)
    net = layers.Activation("softmax")(net)
    return tf.keras.Model(inputs=net, outputs=net, name=name)
