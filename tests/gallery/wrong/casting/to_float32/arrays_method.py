"""Uses the method of arrays, with a dtype of TensorFlow's."""

# check: hidden/test_numpy_array
# misconception: other-librarys-dtype

import tensorflow as tf


def to_float32(numbers):
    if tf.is_tensor(numbers):
        return tf.cast(numbers, tf.float32)
    return tf.constant(numbers.astype(tf.float32))
