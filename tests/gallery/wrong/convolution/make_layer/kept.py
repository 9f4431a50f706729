"""The layer of the first call, again and again."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: the very same object

import tensorflow as tf

KEPT = {}


def make_layer(filters):
    key = (filters,)
    if key in KEPT:
        return KEPT[key]
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", activation="relu", name=None)
    KEPT[key] = layer
    return layer
