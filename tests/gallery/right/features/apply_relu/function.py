"""TensorFlow's function."""

import tensorflow as tf


def apply_relu(feature_maps):
    return tf.nn.relu(feature_maps)
