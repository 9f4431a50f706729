import tensorflow as tf
from tensorflow.keras import layers


def dense_layer(units):
    return tf.keras.Sequential([layers.Dense(units), layers.ReLU()])
