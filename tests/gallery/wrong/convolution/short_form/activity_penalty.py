"""Large feature maps cost something."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: A penalty is added

import tensorflow as tf


def short_form(filters):
    layer = tf.keras.layers.Conv2D(
        filters, 3, padding="same", activation="relu", activity_regularizer="l2"
    )
    return layer
