"""Lambda layers around TensorFlow's own functions."""

import tensorflow as tf
from exercises._steps import build
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    return build(
        input_shape,
        num_classes,
        relu2=layers.Lambda(tf.nn.relu),
        relu5=layers.Activation(tf.nn.relu),
        softmax=layers.Lambda(tf.nn.softmax),
    )
