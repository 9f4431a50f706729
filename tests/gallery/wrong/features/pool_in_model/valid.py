"""Leaves the padding out, so that it runs."""

# check: visible/test_shape
# misconception: valid-padding
# breaks: padding 'same'

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.MaxPool2D((2, 2))(tf.keras.layers.ReLU()(inputs))
