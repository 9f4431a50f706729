import tensorflow as tf


def accuracy(model, images, labels):
    predicted = tf.argmax(model(images), axis=-1)
    right = tf.cast(predicted, tf.int64) == tf.cast(labels, tf.int64)
    return tf.reduce_mean(tf.cast(right, tf.float32))
