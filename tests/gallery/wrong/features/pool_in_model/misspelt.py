"""Writes Maxpool2D."""

# check: visible/test_shape
# misconception: misspelt-layer

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.Maxpool2D(padding="same")(tf.keras.layers.ReLU()(inputs))
