"""Goes through TensorFlow, which takes 32 bits."""

# check: visible/test_rows_stay_rows
# misconception: not-numpys-dtype
# breaks: Leave the dtype to NumPy

import tensorflow as tf


def to_array(numbers):
    return tf.constant(numbers).numpy()
