import tensorflow as tf


def probabilities(logits):
    return tf.stack([tf.nn.softmax(row) for row in logits])
