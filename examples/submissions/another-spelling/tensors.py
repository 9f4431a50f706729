import numpy as np
import tensorflow as tf


import tensorflow as tf


def 텐서(값):
    return tf.identity(값)


def from_list(numbers):
    return 텐서(numbers)


import tensorflow as tf


def from_tuple(numbers):
    return tf.convert_to_tensor(numbers)


import tensorflow as tf


def from_array(array):
    tensor = tf.convert_to_tensor(array)
    return tf.cast(tensor, dtype=array.dtype)


def shape_of(tensor):
    return tensor.shape.as_list()


import tensorflow as tf


def dtype_of(tensor):
    return tf.as_dtype(tensor.dtype)


def predict_dtype(source, kind):
    bits = "64" if source == "array" else "32"
    return ("int" if kind == "int" else "float") + bits


import tensorflow as tf


def bytes_of(tensor):
    digits = "".join(letter for letter in tensor.dtype.name if letter.isdigit())
    return int(tf.size(tensor)) * int(digits) // 8
