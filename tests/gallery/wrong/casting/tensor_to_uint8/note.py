"""As the note writes it."""

# check: visible/test_dtype
# misconception: unit
# breaks: The note's line does not run: mend it

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.cast(tensor, dtype=tf.unit)
