"""Is the convolution that goes backwards."""

# check: hidden/test_layer_computes_the_convolution
# says: weights

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2DTranspose(filters, 3, padding="same")
    return layer, layer(images)
