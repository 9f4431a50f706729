"""Asks for VALID."""

# check: visible/test_shape
# misconception: capital-padding

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D(2, padding="VALID")(tf.keras.layers.ReLU()(inputs))
