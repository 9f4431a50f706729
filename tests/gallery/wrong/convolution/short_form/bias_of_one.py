"""The bias starts at 1."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: bias_initializer

import tensorflow as tf


def short_form(filters):
    layer = tf.keras.layers.Conv2D(
        filters, 3, padding="same", activation="relu", bias_initializer="ones"
    )
    return layer
