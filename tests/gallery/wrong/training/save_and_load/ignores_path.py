"""Writes a file of a name of its own and reads that one."""

# check: visible/test_the_file_is_there
# says: no file of the name that was given
# breaks: The file stays there

import tempfile

import tensorflow as tf


def save_and_load(model, path):
    own = f"{tempfile.mkdtemp()}/my_model.keras"
    model.save(own)
    return tf.keras.models.load_model(own)
