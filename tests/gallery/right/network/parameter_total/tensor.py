import tensorflow as tf


def parameter_total(model):
    return tf.add_n([tf.size(weight) for weight in model.weights])
