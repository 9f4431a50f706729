"""Makes the layer and returns nothing, as the note's line does."""

# check: visible/test_feature_maps_are_as_large_as_the_images
# says: there is no `return`
# breaks: Return the layer

import tensorflow as tf


def short_form(filters):
    tf.keras.layers.Conv2D(filters, 3, 1, padding="SAME", activation="relu")
