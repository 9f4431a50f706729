"""The note's short line."""

# check: hidden/test_computes_relu_and_pooling
# misconception: capital-padding

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D((2, 2), (2, 2), "SAME")(tf.keras.layers.ReLU()(inputs))
