"""Looks at one of each."""

# check: visible/test_smallest
# misconception: range-before
# breaks: those after ReLU

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.keras.layers.ReLU()(feature_maps)
    return np.min(feature_maps), np.max(act_output)
