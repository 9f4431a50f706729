"""The note's own lines."""

# check: visible/test_smallest
# misconception: range-before

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_layer = tf.keras.layers.ReLU()
    output = feature_maps
    act_output = act_layer(output)
    return np.min(output), np.max(output)
