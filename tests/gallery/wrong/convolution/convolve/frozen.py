"""Its weights are frozen."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: frozen

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", trainable=False)
    return layer, layer(images)
