"""Always has the name of the example."""

# check: visible/test_name
# says: The name is
# breaks: of that name

import tensorflow as tf
from tensorflow.keras import layers


def tiny_model(input_shape, num_classes, name):
    inputs = layers.Input(shape=input_shape)
    net = layers.Flatten()(inputs)
    net = layers.Dense(num_classes, activation="softmax")(net)
    return tf.keras.Model(inputs=inputs, outputs=net, name="CNN_Basic")
