"""Adds a dropout that was not asked for."""

# check: hidden/test_computes_softmax_of_dense[3]
# says: values differ
# breaks: Build the smallest network

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Dropout(0.25)(layers.Flatten()(inputs))
    net = layers.Dense(num_classes, activation="softmax")(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name=name)
