import tensorflow as tf


def drop(values, rate):
    return tf.nn.dropout(values, rate=rate)
