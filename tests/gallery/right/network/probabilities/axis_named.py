import tensorflow as tf


def probabilities(logits):
    return tf.keras.activations.softmax(logits, axis=1)
