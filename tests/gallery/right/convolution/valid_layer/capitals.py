"""By keyword, in capitals."""

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(
        filters=filters, kernel_size=kernel_size, strides=(1, 1), padding="VALID"
    )
