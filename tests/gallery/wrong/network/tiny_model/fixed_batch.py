"""Gives the batch a size."""

# check: visible/test_rows_of_probabilities
# misconception: batch-of-one

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape, batch_size=32)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes, activation="softmax")(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name=name)
