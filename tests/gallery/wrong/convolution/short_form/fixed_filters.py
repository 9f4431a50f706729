"""Always makes three filters, as the note does."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# misconception: fixed-filters
# breaks: it is always 3 filters
# breaks: Mend both

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(3, 3, 1, "SAME", activation="relu")
