"""The words of old tutorials."""

# check: visible/test_name
# misconception: input-for-inputs

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes)(net)
    net = layers.Activation("softmax")(net)
    return tf.keras.Model(input=inputs, output=net, name=name)
