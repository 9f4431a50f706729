"""Has the largest first."""

# check: visible/test_smallest
# misconception: swapped
# breaks: Return a tuple (smallest, largest)

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.keras.layers.ReLU()(feature_maps)
    return np.max(act_output), np.min(act_output)
