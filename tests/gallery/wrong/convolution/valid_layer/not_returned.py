"""Makes the layer and returns nothing."""

# check: visible/test_border_is_lost
# says: there is no `return`
# breaks: Return the layer

import tensorflow as tf


def valid_layer(filters, kernel_size):
    layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="valid")
