"""Puts the whole batch into one row without a batch axis."""

# check: visible/test_one_row_an_image
# misconception: batch-flattened
# breaks: Put all the numbers of each image into one row

import tensorflow as tf


def flatten(feature_maps):
    return tf.reshape(feature_maps, [-1])
