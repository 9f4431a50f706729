"""The note's own lines."""

# check: visible/test_shape
# misconception: capital-padding

import tensorflow as tf


def pool_in_model(inputs):
    output = tf.keras.layers.ReLU()(inputs)
    pool_layer = tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="SAME")
    pool_output = pool_layer(output)
    return pool_output
