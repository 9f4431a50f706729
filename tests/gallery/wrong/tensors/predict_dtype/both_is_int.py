"""Lets the first number decide."""

# check: hidden/test_what_tensorflow_makes[list-both]
# misconception: one-float-is-enough
# breaks: Say which dtype tf.constant(numbers) has

import tensorflow as tf


def predict_dtype(source, kind):
    if source == "array":
        return tf.float64 if kind == "float" else tf.int64
    return tf.float32 if kind == "float" else tf.int32
