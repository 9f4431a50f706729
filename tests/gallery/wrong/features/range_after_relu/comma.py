"""Has the other note's comma."""

# check: visible/test_smallest
# misconception: whole-array-asked

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.keras.layers.ReLU()(feature_maps)
    return np.min(act_output), np, max(act_output)
