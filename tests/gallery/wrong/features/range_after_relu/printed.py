"""Prints them."""

# check: visible/test_smallest
# says: only printed

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.keras.layers.ReLU()(feature_maps)
    print(np.min(act_output), np.max(act_output))
