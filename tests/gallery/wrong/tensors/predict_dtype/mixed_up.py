"""Mixes the two libraries up."""

# check: visible/test_whole_numbers
# misconception: who-chooses

import tensorflow as tf


def predict_dtype(source, kind):
    if source == "array":
        return tf.int32 if kind == "int" else tf.float32
    return tf.int64 if kind == "int" else tf.float64
