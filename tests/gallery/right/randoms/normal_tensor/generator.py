"""TensorFlow's generator."""

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.Generator.from_non_deterministic_state().normal(shape)
