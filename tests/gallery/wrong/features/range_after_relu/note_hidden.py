"""The note's own lines, in hidden checks."""

# check: hidden/test_on_one_side_of_zero
# misconception: range-before

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    output = feature_maps
    act_output = tf.keras.layers.ReLU()(output)
    return np.min(output), np.max(output)
