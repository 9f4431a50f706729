"""Ends with plain numbers."""

# check: hidden/test_computes_softmax_of_dense[3]
# misconception: head-without-softmax
# breaks: softmax

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes)(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name=name)
