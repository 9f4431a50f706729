"""Makes the image smaller."""

# check: visible/test_largest_of_each_window
# says: differ

import tensorflow as tf


def max_pool(feature_maps):
    height, width = feature_maps.shape[1:3]
    return tf.image.resize(feature_maps, [(height + 1) // 2, (width + 1) // 2])
