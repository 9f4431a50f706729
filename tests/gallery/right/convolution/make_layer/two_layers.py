"""Two layers in one: the activation is a layer of its own."""

import tensorflow as tf
from tensorflow.keras import layers


def make_layer(filters):
    return tf.keras.Sequential(
        [layers.Conv2D(filters, 3, padding="same"), layers.Activation("relu")]
    )
