"""Drops some values in training."""

# check: hidden/test_computes_the_convolution_with_relu
# says: differ

import tensorflow as tf
from tensorflow.keras import layers


def make_layer(filters):
    return tf.keras.Sequential(
        [
            layers.Conv2D(filters, 3, padding="same", activation="relu"),
            layers.Dropout(0.25),
        ]
    )
