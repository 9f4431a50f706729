import tensorflow as tf


def shape_after_blocks(height, width, filters):
    n = len(filters)
    return tf.TensorShape([height >> n, width >> n, filters[n - 1]])
