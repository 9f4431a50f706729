"""Leaves holes in the kernel."""

# check: hidden/test_other_images
# says: values differ

import tensorflow as tf


def make_layer(filters):
    return tf.keras.layers.Conv2D(
        filters, 3, padding="same", activation="relu", dilation_rate=2
    )
