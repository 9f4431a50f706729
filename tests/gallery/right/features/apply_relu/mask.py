"""By a multiplication with 0 and 1."""

import tensorflow as tf


def apply_relu(feature_maps):
    return feature_maps * tf.cast(feature_maps > 0, tf.float32)
