import tensorflow as tf


def first_values(flat, count):
    return tf.slice(flat, [0, 0], [flat.shape[0], count])
