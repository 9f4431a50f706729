"""Takes the mean."""

# check: visible/test_largest_of_each_window_or_zero
# misconception: average
# breaks: and then max pooling

import tensorflow as tf


def pool_in_model(inputs):
    return tf.keras.layers.AveragePooling2D(2, padding="same")(tf.keras.layers.ReLU()(inputs))
