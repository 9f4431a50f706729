"""Every argument by name, in the note's spelling."""

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(
        filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="SAME", activation=None
    )
    output = layer(tf.cast(images, tf.float32))
    return layer, output
