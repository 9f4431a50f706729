"""Large weights cost something."""

# check: visible/test_a_new_model_at_each_call
# says: A penalty is added

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes, activation="softmax", kernel_regularizer="l2")(net)
    return tf.keras.Model(inputs, net, name=name)
