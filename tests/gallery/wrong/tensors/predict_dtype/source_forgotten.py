"""Believes that TensorFlow always chooses."""

# check: visible/test_whole_numbers
# misconception: who-chooses
# breaks: Say which dtype tf.constant(numbers) has

import tensorflow as tf


def predict_dtype(source, kind):
    return tf.int32 if kind == "int" else tf.float32
