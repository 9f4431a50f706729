"""Keeps the plan and loses the weights."""

# check: hidden/test_computes_the_same
# says: values differ
# breaks: that computes the same

import tensorflow as tf


def save_and_load(model, path):
    model.save(path)
    return tf.keras.models.clone_model(model)
