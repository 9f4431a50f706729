"""Says nothing about the kernel."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: kernel-size

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, padding="same", activation="relu")
