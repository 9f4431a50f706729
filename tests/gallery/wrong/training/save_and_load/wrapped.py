"""Wraps the old model in a new one."""

# check: hidden/test_goes_its_own_way
# misconception: shares-weights
# breaks: a new one

import tensorflow as tf


def save_and_load(model, path):
    model.save(path)
    return tf.keras.Model(inputs=model.inputs, outputs=model.outputs)
