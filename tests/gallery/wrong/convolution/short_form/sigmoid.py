"""Has another activation, which gives nothing negative either."""

# check: hidden/test_other_images
# says: values differ

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, padding="same", activation="sigmoid")
