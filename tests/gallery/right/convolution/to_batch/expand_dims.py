"""By expand_dims, with None."""

import tensorflow as tf


def to_batch(image):
    image = tf.expand_dims(tf.convert_to_tensor(image), 0)
    return tf.cast(tf.expand_dims(image, axis=-1), tf.float32)
