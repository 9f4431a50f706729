"""Sets a limit of 0.1."""

# check: visible/test_largest
# misconception: limited

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.keras.layers.ReLU(0.1)(feature_maps)
    return np.min(act_output), np.max(act_output)
