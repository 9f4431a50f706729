"""TensorFlow's function."""

import tensorflow as tf


def max_pool(feature_maps):
    return tf.nn.max_pool2d(feature_maps, 2, 2, "SAME")
