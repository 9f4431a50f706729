"""Makes the feature maps with another layer."""

# check: hidden/test_feature_maps_come_from_that_layer
# says: are not what the layer makes
# breaks: the tensor that it gives for the images

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same")
    other = tf.keras.layers.Conv2D(filters, 3, padding="same")
    layer(images)
    return layer, other(images)
