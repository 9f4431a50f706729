import tensorflow as tf


def drop(values, rate):
    kept = tf.random.uniform(values.shape) >= rate
    return tf.where(kept, values / (1 - rate), 0.0)
