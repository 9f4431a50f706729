"""Gives the input the name net and cannot come back to it."""

# check: visible/test_rows_of_probabilities
# misconception: inputs-lost

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    net = layers.Input(shape=input_shape)
    net = layers.Flatten()(net)
    net = layers.Dense(num_classes)(net)
    net = layers.Activation("softmax")(net)
    inputs = layers.Input(shape=input_shape)
    return tf.keras.Model(inputs=inputs, outputs=net, name=name)
