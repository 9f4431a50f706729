"""The bias starts at 1."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: bias_initializer

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", bias_initializer="ones")
    return layer, layer(images)
