"""With names for both steps."""

import numpy as np
import tensorflow as tf


def range_after_relu(feature_maps):
    act_layer = tf.keras.layers.ReLU()
    act_output = act_layer(feature_maps)
    return np.min(act_output), np.max(act_output)
