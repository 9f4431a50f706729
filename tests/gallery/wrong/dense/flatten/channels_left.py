"""Flattens the picture, not the channels."""

# check: visible/test_one_row_an_image
# misconception: channels-left
# breaks: all the numbers of each image
# breaks: of shape [batch, height * width * channels]

import tensorflow as tf


def flatten(feature_maps):
    batch, height, width, channels = feature_maps.shape
    return tf.reshape(feature_maps, (batch, height * width, channels))
