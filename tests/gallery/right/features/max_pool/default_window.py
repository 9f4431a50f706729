"""The window as Keras has it."""

import tensorflow as tf


def max_pool(feature_maps):
    return tf.keras.layers.MaxPool2D(padding="same")(feature_maps)
