import numpy as np
import tensorflow as tf


import tensorflow as tf


def normal_array(count):
    return tf.random.normal([count]).numpy().astype("float64")


import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape=shape, mean=0.0, stddev=1.0, dtype=tf.float32)


import tensorflow as tf


def uniform_tensor(shape):
    numbers = tf.random.uniform(shape=shape, minval=0, maxval=1, dtype=tf.float32)
    return numbers
