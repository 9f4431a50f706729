"""With a generator of TensorFlow's."""

import tensorflow as tf


def normal_tensor(shape):
    generator = tf.random.Generator.from_non_deterministic_state()
    return generator.normal(shape)
