"""Takes TensorFlow's pooling."""

# check: visible/test_shape
# misconception: tensorflow-on-symbolic

import tensorflow as tf


def pool_in_model(inputs):
    return tf.nn.max_pool2d(tf.keras.layers.ReLU()(inputs), 2, 2, "SAME")
