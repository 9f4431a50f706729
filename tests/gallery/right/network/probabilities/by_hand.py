import tensorflow as tf


def probabilities(logits):
    powers = tf.exp(logits - tf.reduce_max(logits, axis=-1, keepdims=True))
    return powers / tf.reduce_sum(powers, axis=-1, keepdims=True)
