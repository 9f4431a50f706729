import numpy as np
import tensorflow as tf


import numpy as np


def normal_array(count):
    return np.random.default_rng().normal(0, 1, size=(count,))


import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape=shape, mean=0.0, stddev=1.0, dtype=tf.float32)


import tensorflow as tf


def uniform_tensor(shape):
    numbers = tf.random.uniform(shape=shape, minval=0, maxval=1, dtype=tf.float32)
    return numbers
