import numpy as np
import tensorflow as tf


def drop(values, rate):
    kept = np.random.rand(*values.shape) >= rate
    return tf.constant(values.numpy() * kept / np.float32(1 - rate), dtype=tf.float32)
