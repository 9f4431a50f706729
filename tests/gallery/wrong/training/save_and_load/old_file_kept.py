"""Saves only if there is no file yet."""

# check: visible/test_a_file_that_was_there_is_replaced
# misconception: old-file
# breaks: If there was one of that name, the new one replaces it

import os

import tensorflow as tf


def save_and_load(model, path):
    if not os.path.exists(path):
        model.save(path)
    return tf.keras.models.load_model(path)
