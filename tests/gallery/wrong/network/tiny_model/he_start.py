"""Starts as others like it."""

# check: visible/test_a_new_model_at_each_call
# says: kernel_initializer

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes, activation="softmax", kernel_initializer="he_normal")(net)
    return tf.keras.Model(inputs, net, name=name)
