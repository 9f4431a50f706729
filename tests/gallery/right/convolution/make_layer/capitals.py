"""In the note's spelling, by keyword."""

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(
        filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="SAME", activation="relu"
    )
