"""In the note's spelling: with values it works."""

import tensorflow as tf


def max_pool(feature_maps):
    pool_layer = tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="SAME")
    pool_output = pool_layer(feature_maps)
    return pool_output
