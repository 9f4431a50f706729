import tensorflow as tf


def values_counted(values, low, high):
    outside = tf.math.count_nonzero((values < low) | (values > high))
    return values.size - int(outside)
