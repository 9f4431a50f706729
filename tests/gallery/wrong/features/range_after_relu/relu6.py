"""Takes relu6."""

# check: visible/test_largest
# misconception: limited-to-6

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.nn.relu6(feature_maps)
    return np.min(act_output), np.max(act_output)
