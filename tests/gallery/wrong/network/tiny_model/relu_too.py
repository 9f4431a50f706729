"""Has a ReLU before the softmax."""

# check: hidden/test_computes_softmax_of_dense[3]
# misconception: relu-before-softmax
# breaks: one dense layer with num_classes units, softmax

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes, activation="relu")(net)
    net = layers.Activation("softmax")(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name=name)
