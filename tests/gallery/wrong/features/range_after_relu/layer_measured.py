"""Looks at the layer."""

# check: visible/test_smallest
# says: number

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_layer = tf.keras.layers.ReLU()
    return np.min(act_layer), np.max(act_layer)
