import numpy as np
import tensorflow as tf


import numpy as np
import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(numbers, np.float32)


import numpy as np


def array_to_uint8(array):
    return np.uint8(array)


import tensorflow as tf


def to_float32(numbers):
    return tf.cast(numbers, "float32")


from keras import ops


def tensor_to_uint8(tensor):
    return ops.cast(tensor, "uint8")


import tensorflow as tf


def predict_cast(number):
    return tf.cast(number, tf.uint8)
