import numpy as np
import tensorflow as tf


def from_list(numbers):
    whole = np.issubdtype(np.array(numbers).dtype, np.integer)
    return tf.convert_to_tensor(numbers, dtype=tf.int32 if whole else tf.float32)
