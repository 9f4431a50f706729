"""Averages the feature maps instead."""

# check: visible/test_parameters
# misconception: not-flattened
# breaks: an input, flatten

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.GlobalAveragePooling2D()(inputs)
    net = layers.Dense(num_classes, activation="softmax")(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name=name)
