"""Believes that all goes through NumPy."""

# check: visible/test_fractions
# misconception: who-chooses

import tensorflow as tf


def predict_dtype(source, kind):
    return tf.int64 if kind == "int" else tf.float64
