"""Takes TensorFlow's function."""

# check: visible/test_shape
# misconception: tensorflow-on-symbolic

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D(padding="same")(tf.nn.relu(inputs))
