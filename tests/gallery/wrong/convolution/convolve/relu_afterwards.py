"""Changes the feature maps afterwards."""

# check: hidden/test_feature_maps_come_from_that_layer
# misconception: activation-afterwards

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same")
    return layer, tf.nn.relu(layer(images))
