"""Returns the note's line before as well."""

# check: visible/test_smallest
# says: items
# breaks: of two numbers

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.keras.layers.ReLU()(feature_maps)
    return act_output.shape, np.min(act_output), np.max(act_output)
