"""Asks TensorFlow instead of predicting."""

import tensorflow as tf


def predict_cast(number):
    return tf.cast(number, tf.uint8)
