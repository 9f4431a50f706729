"""TensorFlow's functions."""

import tensorflow as tf


def range_after_relu(feature_maps):
    act_output = tf.nn.relu(feature_maps)
    return tf.reduce_min(act_output), tf.reduce_max(act_output)
