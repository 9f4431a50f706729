"""By a choice."""

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.where(feature_maps > 0, feature_maps, tf.zeros_like(feature_maps))
