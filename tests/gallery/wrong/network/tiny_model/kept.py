"""The model of the first call, again and again."""

# check: visible/test_a_new_model_at_each_call
# says: the very same object

import tensorflow as tf
from tensorflow.keras import layers

KEPT = {}


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Dense(num_classes, activation="softmax")(layers.Flatten()(inputs))
    key = (tuple(input_shape), num_classes, name)
    return KEPT.setdefault(key, tf.keras.Model(inputs, net, name=name))
